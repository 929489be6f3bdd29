// The check of the markup can fail.

import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOf } from "./checking.mjs";

/** As Trunk's minifier and Leptos write them: a tag left out, and a mark between two texts. */
const page = (body) =>
  `<!doctype html><html lang=en><meta charset=utf-8><title>A page</title></head><body><p>One<!>two</p>${body}</body></html>`;

const SOUND = [
  page(""),
  page("<ul><li>Tags that may be left out<li>Another</ul><p>One<p>Another"),
  page("<table role=table><tr role=row><td role=cell>1</td></tr></table>"),
  page("<label>Name <input name=a></label><img src=a.png alt=''>"),
];

const FAULTY = [
  [page("").replace("<!doctype html>", ""), "missing-doctype"],
  [page("").replace(" lang=en", ""), "element-required-attributes"],
  [page("<p class=a class=b>One"), "no-dup-attr"],
  [page("<div><span></div>"), "close-order"],
  [page("<ul><p>No item</ul>"), "element-permitted-content"],
  [page("<a href=/><button type=button>One in another</button></a>"), "element-permitted-content"],
  [page("<p id=a>One<p id=a>Another"), "no-dup-id"],
  [page("<img src=a.png>"), "wcag/h37"],
  [page("<input name=a>"), "input-missing-label"],
  [page('<div aria-label="Nobody hears it">One</div>'), "aria-label-misuse"],
  [page("<input aria-label=a type=nonsense>"), "attribute-allowed-values"],
  [page("<blink>One</blink>"), "deprecated"],
];

for (const [at, html] of SOUND.entries()) {
  test(`sound page ${at + 1}`, async () => assert.deepEqual(await faultsOf(html), []));
}

for (const [html, rule] of FAULTY) {
  test(`told: ${rule}`, async () => assert.ok((await faultsOf(html)).join("\n").includes(`(${rule})`)));
}
