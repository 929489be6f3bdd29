// Makes the two yardsticks of `./dev bench pages` from a built site, each a site of its own in a folder of its own, so that
// all three are served and measured alike. README.md tells what they are.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";

/** Copies the site twice into `folder` and puts a yardstick in the place of one page of each. Gives the two folders. */
export function yardsticks(site, page, folder) {
  const written = readFileSync(join(site, page), "utf8");
  const unwritten = readFileSync(join(site, "404.html"), "utf8");
  return {
    floor: siteWith("floor", floor(written)),
    shell: siteWith("shell", shell(written, unwritten)),
  };

  function siteWith(name, html) {
    const copy = join(folder, name);
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true });
    cpSync(site, copy, { recursive: true });
    writeFileSync(join(copy, page), html);
    return copy;
  }
}

/** Links to files that the page fetches for what is not on it yet. Its own styles are inline. */
const FETCHED = ["stylesheet", "preload", "modulepreload"];

/** The page without scripts, and without what is there for scripts alone. */
export function floor(written) {
  const forScripts = ({ tagName, attributes }) =>
    ["script", "noscript"].includes(tagName) || attributes.id === "stopped" || FETCHED.includes(attributes.rel);
  return without(written, elements(written).filter(forScripts).map(({ range }) => range));
}

/** The page with nothing in the app's place, and with the data of a page that is not written in place of its own. */
export function shell(written, unwritten) {
  const data = (html) => content(element(html, "page-data"), html);
  const emptied = replaced(written, element(written, "page-data"), data(unwritten));
  return replaced(emptied, element(emptied, "app"), "");
}

function replaced(html, { inside }, text) {
  return html.slice(0, inside.start) + text + html.slice(inside.end);
}

function content({ inside }, html) {
  return html.slice(inside.start, inside.end);
}

/** The text without these places, which stand in its order; what lies inside another goes with it. */
function without(html, ranges) {
  const kept = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start < at) continue;
    kept.push(html.slice(at, start));
    at = end;
  }
  return kept.join("") + html.slice(at);
}

function element(html, id) {
  const found = elements(html).find(({ attributes }) => attributes.id === id);
  if (!found) throw new Error(`the page has no element “${id}”; build the site with ./dev build`);
  return found;
}

/** All elements that stand in a text, in its order, with their places: of the whole element and of what is inside. */
function elements(html) {
  const found = [];
  const visit = (node) => {
    const place = node.sourceCodeLocation;
    if (node.tagName && place?.startTag) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      const range = { start: place.startOffset, end: place.endOffset };
      const inside = { start: place.startTag.endOffset, end: place.endTag?.startOffset ?? place.endOffset };
      found.push({ tagName: node.tagName, attributes, range, inside });
    }
    for (const child of node.childNodes ?? []) visit(child);
  };
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: true }));
  return found;
}
