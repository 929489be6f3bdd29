// The bench page: the same box and the same list for each library, with the hooks of the product's own page. What is needed
// comes when the box has focus, as there. `page.html?engine=fuse` takes that one alone.

import { rows } from "./rows.mjs";

const engine = new URLSearchParams(location.search).get("engine");
const box = document.querySelector("input[name=q]");
const list = document.querySelector("#found");

box.addEventListener("focus", begin, { once: true });
document.documentElement.dataset.alive = "";

async function begin() {
  const text = fetch("tools.json").then((answer) => answer.text());
  const { prepare } = await import(`./engines/${engine}.js`);
  const tools = JSON.parse(await text);
  const find = prepare(tools);
  box.addEventListener("input", () => {
    list.replaceChildren(...rows(tools, box.value === "" ? [] : find(box.value)));
    list.dataset.for = box.value;
  });
  document.documentElement.dataset.find = "ready";
}
