// Shows tools of this site in other people's pages: <seaworthy-tool tool="a">, <seaworthy-compare tools="a,b">
// (docs/embedding.md). src/companion/embeds/assets.rs fills in the words and leaves comments out.
//
// A host's scripts may have changed what elements do. So nothing here uses Element.prototype: pieces are moved by what
// documents and nodes can do. piece.js, which loads them, stands before it in the same file.

const WORDS = "{{words}}";

const site = new URL(".", import.meta.url).href;
const { origin } = new URL(site);

const make = (tag, text, inside = []) => {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const node of inside) made.appendChild(node);
  return made;
};
const link = (text, address) => {
  const made = make("a", text);
  made.href = address;
  return made;
};
const say = (sentence) => make("p", `${sentence} `, [link(WORDS.name, site)]);

// A piece for this page.
const own = (piece) => {
  // In the host's page a path would mean the host's own.
  for (const link of piece.ownerDocument.links) link.href = link.href;
  return document.importNode(piece, true);
};

// What shows these tools: a curated pair's own piece, or one tool beside the other.
const shown = async (slugs) => {
  if (!slugs.length) return say(WORDS.unnamed);
  const pieces = await piecesOf(site, slugs);
  const unknown = (slug) => say(WORDS.unknown.replace("{tool}", () => slug));
  const tools = pieces.map((piece, at) => (piece ? own(piece) : unknown(slugs[at])));
  if (tools.length < 2) return tools[0];
  const section = make("section", "", [make("div", "", tools)]);
  const known = slugs.filter((slug, at) => pieces[at]);
  const whole = link(WORDS.sideBySide, `${site}compare/?tools=${known}`);
  if (known.length > 1) section.appendChild(make("p", "", [whole]));
  return section;
};

// The first row is as high as the snippet reserves, whatever comes: nothing below it moves. A host's important rules lose
// against these, which are important inside the shadow.
const room = `
:host {
  all: initial !important;
  display: block !important;
  inline-size: 100% !important;
  min-inline-size: min(100%, 17em) !important;
  contain: content !important;
  container-type: inline-size !important;
  color: inherit !important;
  color-scheme: inherit !important;
  transition: color 1ms !important;
}
:host::before, :host::after { content: none !important; display: none !important }
:host([hidden]) { display: none !important }
:host > div { display: grid; grid-template: max({{pair_height}}px, {{pair_height}}em / 16) / minmax(0, 1fr) }
:host(seaworthy-tool) > div { grid-template-rows: max({{tool_height}}px, {{tool_height}}em / 16) }
`;
let look = "";

// A sheet is of one document alone: an element that is moved into another's, a frame's of the host, takes that one's.
const sheets = new WeakMap();
const dress = (root) => {
  const page = root.ownerDocument;
  const { CSSStyleSheet } = page.defaultView;
  if (!sheets.has(page)) sheets.set(page, [new CSSStyleSheet(), new CSSStyleSheet()]);
  const own = sheets.get(page);
  [room, look].forEach((text, at) => own[at].cssRules.length || own[at].replaceSync(text));
  root.adoptedStyleSheets = own;
};
const styled = async (root) => {
  look = await load(`${site}embed/embed.css`, "text");
  dress(root);
};

// A host may have changed this one, too; a new window has its own.
const shadow = (element) => {
  try {
    const root = element.attachShadow({ mode: "open" });
    if (root.host === element) return root;
  } catch (e) {}
  const other = document.documentElement.appendChild(make("iframe", ""));
  const root = other.contentWindow.Element.prototype.attachShadow.call(element, { mode: "open" });
  document.documentElement.removeChild(other);
  return root;
};

// Whether a colour is a light one. Browsers write lab and its kin with the lightness first, all others in three parts.
const isLight = (color) => {
  const parts = color.replace(/^color\(\S+/, "").match(/[\d.]+(e-\d+)?|none/g) || [];
  const [first = 0, second = 0, third = 0] = parts.map((part) => parseFloat(part) || 0);
  if (/^(ok)?l/.test(color)) return first > (/^ok/.test(color) ? 0.6 : 50);
  return first * 2 + second * 5 + third > (/^c/.test(color) ? 4 : 1024);
};

class Embed extends HTMLElement {
  static observedAttributes = ["tool", "tools", "scheme"];
  static site = site;
  #root = shadow(this);
  #box = make("div", "", [make("slot", "")]);
  #asked = {};
  #key;

  constructor() {
    super();
    dress(this.#root);
    this.#root.replaceChildren(this.#box);
    // The host has other colours now.
    this.addEventListener("transitionend", () => this.#paint());
  }

  attributeChangedCallback(name, before, value) {
    this.#asked[name] = value;
    this.#show();
  }

  connectedCallback() {
    this.#show();
  }

  adoptedCallback() {
    // A document without a window has no sheets, and shows nothing.
    if (this.ownerDocument.defaultView) dress(this.#root);
  }

  async #show() {
    if (!this.isConnected) return;
    this.#paint();
    const names = this.#asked.tools || this.#asked.tool || "";
    const slugs = [...new Set(names.toLowerCase().split(/[\s,]+/).filter(Boolean))].slice(0, MOST_TOOLS);
    const key = slugs.join();
    if (key === this.#key) return;
    this.#key = key;
    let content, failed;
    try {
      [content] = await Promise.all([shown(slugs), styled(this.#root)]);
    } catch (e) {
      content = say(WORDS.unreachable);
      failed = true;
    }
    // Meanwhile other tools may have been asked for.
    if (key !== this.#key) return;
    if (failed) this.#key = null;
    this.#fill(content);
  }

  #fill(content) {
    this.#box = make("div", "", [content]);
    this.#root.replaceChildren(this.#box);
    this.#paint();
    const buttons = this.#root.querySelectorAll("button");
    if (buttons.length !== 1) return;
    const [button] = buttons;
    button.hidden = false;
    button.onclick = () => this.#open(button);
  }

  // The page itself, and with it the app, comes only now; or it goes again.
  #open(button) {
    [button.textContent, button.value] = [button.value, button.textContent];
    const box = this.#box;
    if (box.childNodes.length > 1) {
      while (box.childNodes.length > 1) box.removeChild(box.lastChild);
      return;
    }
    const whole = this.#root.querySelector("a");
    const page = make("iframe", "");
    page.src = whole.href;
    page.title = whole.textContent;
    page.allow = "clipboard-write";
    if (origin !== location.origin) box.appendChild(make("p", WORDS.votes));
    box.appendChild(page).focus();
  }

  // Light or dark as asked; else as the host declares it. A host that declares nothing is dark if its text is light.
  #paint() {
    const { color, colorScheme } = getComputedStyle(this);
    const lit = colorScheme === "normal" && isLight(color);
    const { scheme } = this.#asked;
    this.#box.style.colorScheme = scheme === "light" || scheme === "dark" ? scheme : lit ? "dark" : "";
  }
}

// Frames of this site say how high their page is. Nobody else is heard: neither another origin, nor a window that is no
// frame of ours.
addEventListener("message", ({ data, origin: sender, source }) => {
  if (sender !== origin || data?.seaworthy !== 1 || !Number.isFinite(data.height) || data.height <= 0) return;
  const height = Math.min(Math.max(Math.ceil(data.height), 80), 2000);
  for (const frame of document.getElementsByTagName("iframe")) {
    if (frame.contentWindow !== source || !frame.src.startsWith(`${site}embed/`)) continue;
    frame.style.setProperty("height", `${height}px`, "important");
  }
});

// The script may be here twice, and another's element of that name before it.
for (const name of ["seaworthy-compare", "seaworthy-tool"]) {
  const known = customElements.get(name);
  if (!known) customElements.define(name, class extends Embed {});
  else if (known.site !== site) console.warn(WORDS.taken.replace("{element}", () => name), known.site || "");
}
