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
