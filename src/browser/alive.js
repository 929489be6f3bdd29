// What a page needs only once the app is alive; offline.js follows in the same file (src/companion/offline.rs).

// Every step of a slider counts as a change, so that one kind of event is enough for the app.
addEventListener("input", ({ target }) => {
  if (target.type === "range") target.dispatchEvent(new Event("change", { bubbles: true }));
});

// Links within a page name its path alone; with a reader's terms in the query they would load it anew without.
addEventListener("click", (event) => {
  const a = event.target.closest("a[href*='#']");
  if (!a || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || !location.search) return;
  if (a.origin + a.pathname !== location.origin + location.pathname) return;
  event.preventDefault();
  location.hash = a.hash;
});

// Ballot buttons that the app puts there, or gives to other subjects.
const look = () => {
  const buttons = [...document.querySelectorAll("button[data-ballot]")];
  if (buttons.some((button) => button.shown !== button.dataset.ballot)) ballotBox.show();
};
new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributeFilter: ["data-ballot"] });
look();

// In other people's pages browsers keep ballots apart, and the page says so (src/embed/framed.js).
if (parent !== window) {
  const src = new URL(`embed/framed.js?${document.documentElement.dataset.build}`, document.baseURI);
  const script = { type: "module", src, integrity: "{{embed/framed.js}}" };
  document.head.append(Object.assign(document.createElement("script"), script));
}

// What is selected in a decision table is copied as a table: one line a row in plain text, and bare rows in HTML. A phone
// lays rows out as a grid, of which browsers copy one cell a line, and rows styled as that grid.
addEventListener("copy", (event) => {
  const selection = getSelection();
  const range = selection.rangeCount && selection.getRangeAt(0);
  const shared = range && range.commonAncestorContainer;
  // Within one cell, or elsewhere, there is nothing to do better than the browser.
  if (!shared || !shared.closest || !shared.closest(".scroller") || shared.closest("td, th")) return;
  const piece = document.createElement("table");
  piece.append(range.cloneContents());
  // A dash stands for the words beside it, which only screen readers get on the page.
  const unseen = document.querySelector("#only-differences:checked") ? "[aria-hidden], .same" : "[aria-hidden]";
  for (const element of piece.querySelectorAll(unseen)) element.remove();
  const rows = [...piece.querySelectorAll("tr")];
  // Cells of one row come without it.
  if (!rows.length) rows.push(piece);
  const cells = (row) => [...row.querySelectorAll("td, th")].map((cell) => cell.textContent).join("\t");
  const html = rows.map((row) => `<tr>${row.innerHTML}</tr>`).join("");
  event.clipboardData.setData("text/plain", rows.map((row) => cells(row) + "\n").join(""));
  event.clipboardData.setData("text/html", `<table>${html}</table>`);
  event.preventDefault();
});
