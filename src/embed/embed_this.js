// The page “Embed this” (src/companion/embeds/embed_this.rs): copies pieces, and fills them in for the tools that the
// address names, ?tools=a,b or ?tool=a.
const MOST_TOOLS = "{{most_tools}}";
const html = document.documentElement;
const base = new URL(document.baseURI);
try {
  // As on all pages: the colours that the reader chose (src/browser/early.js).
  const scheme = localStorage.getItem(`seaworthy:${base.pathname}:scheme`);
  if (scheme) html.dataset.scheme = scheme;
} catch (e) {}

// The piece that a page of the site has for hosts, parsed where no Trusted Types policy forbids it; null where there is
// none.
const load = (address) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", new URL(address, base));
    request.responseType = "document";
    // The site's page for what is not there is not even parsed: this page's policy does not allow its styles.
    request.onreadystatechange = () => {
      if (request.readyState !== 2 || request.status !== 404) return;
      resolve(null);
      request.abort();
    };
    request.onload = () => {
      if (request.status !== 200) return reject(request.status);
      const other = request.response.querySelector("[data-other]");
      if (other) load(other.href).then(resolve, reject);
      else resolve(request.response.querySelector("[data-row]"));
    };
    request.onerror = reject;
    request.send();
  });

// The example in the written page stays until something else is asked for.
const asked = () => {
  const query = new URLSearchParams(location.search);
  const names = query.get("tools") || query.get("tool") || "";
  return [...new Set(names.toLowerCase().split(/[\s,]+/).filter(Boolean))].slice(0, MOST_TOOLS);
};

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const bare = (text) => text.replace(/[\\`*_[\]<>|&~]/g, "");

// What the pieces of these tools are filled in with, and of which kind they are; null where one is not known.
const known = async (slugs, say) => {
  const fits = (slug) => /^[a-z0-9-]+$/.test(slug);
  const title = (article) => article.querySelector("h3").textContent;
  if (slugs.length === 2 && slugs.every(fits)) {
    const pair = await load(`embed/compare/${slugs.join("-vs-")}/`);
    if (pair) {
      const path = new URL(pair.querySelector("h3 a").href).pathname.slice(base.pathname.length);
      return { kind: "pair", path, title: title(pair), row: pair.dataset.row };
    }
  }
  const tools = await Promise.all(slugs.map((slug) => fits(slug) && load(`embed/tool/${slug}/`)));
  const missing = tools.findIndex((tool) => !tool);
  if (missing >= 0) {
    say("unknown", slugs[missing]);
    return null;
  }
  if (tools.length === 1) {
    return { kind: "tool", path: `tool/${slugs[0]}/`, title: title(tools[0]), row: tools[0].dataset.row };
  }
  say("apart");
  return { kind: "lineUp", path: `compare/?tools=${slugs}`, title: tools.map(title).join(" vs ") };
};

const fill = (pieces, slugs, { kind, path, title, row }) => {
  const file = path.replace(/\/$/, "");
  const { site, alt, of } = pieces.dataset;
  const titled = (text) => text.replace("{title}", () => title);
  const values = { site, path, file, tools: slugs.join(), title: escaped(title), alt: bare(titled(alt)), row };
  document.getElementById("of").textContent = titled(of);
  for (const area of pieces.querySelectorAll("textarea")) {
    const piece = area.dataset[kind];
    area.closest("section").hidden = !piece;
    if (piece) area.value = piece.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }
  const element = document.createElement(kind === "tool" ? "seaworthy-tool" : "seaworthy-compare");
  element.setAttribute("tools", slugs.join());
  pieces.querySelector("#element .preview").replaceChildren(element);
  const frame = pieces.querySelector("iframe");
  if (kind !== "lineUp") frame.src = `embed/${path}`;
  frame.title = title;
  for (const [id, end] of [["card", kind === "tool" ? "-card.svg" : ".svg"], ["badge", ".svg"]]) {
    const picture = pieces.querySelector(`#${id} img`);
    if (kind === "lineUp") continue;
    picture.hidden = false;
    picture.src = `embed/${file}${end}`;
    picture.alt = title;
  }
};

const copy = async (button, say) => {
  const area = button.parentElement.querySelector("textarea");
  area.select();
  try {
    await navigator.clipboard.writeText(area.value);
    say("copied");
  } catch (e) {
    say("uncopied");
  }
};

addEventListener("DOMContentLoaded", async () => {
  const said = document.getElementById("said");
  const say = (what, name = "") => {
    said.textContent = what ? said.dataset[what].replace("{tool}", () => name) : "";
  };
  const pieces = document.getElementById("pieces");
  // What needs a script can be used now.
  html.dataset.alive = "";
  if (!pieces) return;
  pieces.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button) copy(button, say);
  });
  const slugs = asked();
  if (!slugs.length) return;
  document.getElementById("tools").value = slugs.join();
  try {
    const found = await known(slugs, say);
    if (found) fill(pieces, slugs, found);
  } catch (e) {
    say("unreachable");
  }
});
