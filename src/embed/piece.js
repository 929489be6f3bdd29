// The pieces that pages of the site have for hosts. It stands before embed.js and before embed_this.js in their files
// (src/companion/embeds/assets.rs).
//
// A host's scripts may have changed what elements do. So nothing here uses Element.prototype, and pages are parsed by
// XMLHttpRequest, which no Trusted Types policy forbids.
const MOST_TOOLS = "{{most_tools}}";

const files = new Map();

// A file of the site, asked for once however many want it; null where there is none. What failed is asked for again by the
// next.
const load = (address, type = "document") => {
  if (!files.has(address)) {
    const file = new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("GET", address);
      request.responseType = type;
      request.timeout = 20000;
      // What the site says instead of a page that is not there is not even parsed: its styles are none of this page's.
      request.onreadystatechange = () => {
        if (request.readyState !== 2 || request.status !== 404) return;
        resolve(null);
        request.abort();
      };
      request.onload = () => {
        if (request.status === 200) resolve(request.response);
        else reject(request.status);
      };
      request.onerror = request.ontimeout = reject;
      request.send();
    });
    files.set(address, file);
    file.catch(() => files.delete(address));
  }
  return files.get(address);
};

// The piece that stands in a page of the site; null where there is no such page.
const pieceOf = async (address) => {
  const page = await load(address);
  if (!page) return null;
  // The pair in the other order leads to the one that is written.
  const other = page.querySelector("[data-other]");
  return other ? pieceOf(other.href) : page.querySelector("[data-row]");
};

const isSlug = (text) => /^[a-z0-9-]+$/.test(text);

// What shows these tools: a curated pair's one piece, or one a tool, with null for those that nobody knows.
const piecesOf = async (site, slugs) => {
  if (slugs.length === 2 && slugs.every(isSlug)) {
    const pair = await pieceOf(`${site}embed/compare/${slugs.join("-vs-")}/`);
    if (pair) return [pair];
  }
  return Promise.all(slugs.map((slug) => (isSlug(slug) ? pieceOf(`${site}embed/tool/${slug}/`) : null)));
};
