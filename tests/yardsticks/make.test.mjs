// The yardsticks are what README.md says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { floor, shell } from "./make.mjs";

const head = `<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href=a.svg><style>p{color:red}</style>`;
const app = `<link rel=modulepreload href=app.js><script>early()</script><script type=module>app()</script></head><body>`;
const written =
  `${head}${app}<noscript><p>Scripts are off.</p></noscript><div id=app><p>Words<div><p>More</div></div>` +
  `<script type="application/json" id="page-data">{"path":"/a/","text":"\\u003c/script>"}</script>` +
  `<div id="stopped" hidden><p>Stopped.</p></div><link href=late.css rel=stylesheet></body></html>`;
const unwritten = `<body><div id=app><p>Nothing here.</p></div><script type="application/json" id="page-data">{"site":1}</script>`;

test("the floor holds words and styles, and nothing for scripts", () => {
  const words = "</head><body><div id=app><p>Words<div><p>More</div></div></body></html>";
  assert.equal(floor(written), head + words);
});

test("the shell holds the app, no words, and the data of no page", () => {
  const made = shell(written, unwritten);
  assert.ok(made.startsWith(`${head}${app}`));
  assert.ok(made.includes(`<div id=app></div><script type="application/json" id="page-data">{"site":1}</script>`));
});

test("a page without the app's place is refused", () => {
  assert.throws(() => shell("<p>Words", unwritten), /no element “page-data”; build the site/);
});
