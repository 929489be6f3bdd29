// The page “Embed this” (src/companion/embeds/embed_this.rs): offers names as one types, copies pieces, and fills them in
// for the tools that the address names, ?tools=a,b or ?tool=a. piece.js and names.js stand before it in the same file.
const html = document.documentElement;
const base = new URL(document.baseURI);
try {
  // As on all pages: the colours that the reader chose (src/browser/early.js).
  const scheme = localStorage.getItem(`seaworthy:${base.pathname}:scheme`);
  if (scheme) html.dataset.scheme = scheme;
} catch (e) {}

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const bare = (text) => text.replace(/[\\`*_[\]<>|&~]/g, "");

// Every tool of the site, by name.
let index;
const names = () => {
  const file = new URL("catalogue/index.json", base);
  // Of this edition, though no build is named here.
  const come = async () => new Names(await (await fetch(file, { cache: "no-cache" })).json());
  index ||= come().catch((why) => {
    index = null;
    throw why;
  });
  return index;
};

// What the pieces of these tools are filled in with, and of which kind they are; null where one has none.
const known = async (slugs) => {
  const title = (article) => article.querySelector("h3").textContent;
  const found = await piecesOf(base.href, slugs);
  if (found.includes(null)) return null;
  if (found.length > 1) return { kind: "lineUp", path: `compare/?tools=${slugs}`, title: found.map(title).join(" vs ") };
  const [article] = found;
  const path = new URL(article.querySelector("h3 a").href).pathname.slice(base.pathname.length);
  return { kind: slugs.length > 1 ? "pair" : "tool", path, title: title(article), row: article.dataset.row };
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
  const picture = (id, address) => {
    Object.assign(pieces.querySelector(`#${id} img`), { src: address, alt: title, hidden: false });
  };
  if (kind !== "lineUp") picture("card", `embed/${path}card.svg`);
  if (kind === "tool") picture("badge", `embed/${file}.svg`);
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

// Shows the tools that a text names, and gives whether it could; the text stays in the field where one of them is not known.
const show = async (text, field, pieces, say) => {
  field.value = text;
  const all = await names();
  const tools = all.read(text);
  const unknown = tools.filter((tool) => typeof tool === "string");
  if (unknown.length) return say("unknown", unknown.map((name) => `“${name}”`).join(", "));
  const slugs = tools.map(({ slug }) => slug);
  const found = await known(slugs);
  if (!found) return say("unreachable");
  field.value = tools.map((tool) => all.put(tool)).join(", ");
  history.replaceState(null, "", `${location.pathname}?tools=${slugs}${location.hash}`);
  if (found.kind === "lineUp") say("apart");
  fill(pieces, slugs, found);
  return true;
};

// Offers names, the first time once they are here. A list of the browser's own, of which no more is there than it shows.
const offerNames = (field) => {
  const { list } = field;
  const offer = async () => {
    const all = await names();
    const options = all.offer(field.value).map(({ value, name, alias }) => {
      const label = alias && list.dataset.alias.replace("{alias}", () => alias).replace("{tool}", () => name);
      return Object.assign(document.createElement("option"), label ? { value, label } : { value });
    });
    list.replaceChildren(...options);
  };
  // Without them the field takes what is typed; “Show” says what did not come.
  const heard = () => offer().catch(() => {});
  field.addEventListener("focus", heard);
  field.addEventListener("input", heard);
};

addEventListener("DOMContentLoaded", async () => {
  const said = document.getElementById("said");
  const say = (what, names = "") => {
    said.textContent = said.dataset[what].replace("{tools}", () => names);
  };
  const field = document.getElementById("tools");
  const pieces = document.getElementById("pieces");
  // What needs a script can be used now.
  html.dataset.alive = "";
  offerNames(field);
  if (!pieces) return;
  pieces.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button) copy(button, say);
  });
  const query = new URLSearchParams(location.search);
  const asked = query.get("tools") || query.get("tool") || "";
  // The example in the written page stays until something else is asked for; where that cannot be shown, nothing is there
  // to copy.
  if (!asked.replace(/[\s,]/g, "")) return;
  pieces.hidden = !(await show(asked, field, pieces, say).catch(() => say("unreachable")));
});
