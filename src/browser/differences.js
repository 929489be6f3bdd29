// The rows of a decision table that differ: the box that leaves out the others, and the keys that lead from one to the next.
// It follows find.js and offline.js in the same file (src/companion/offline.rs).

// A page that a step in the history or a reload leads to finds the box as it was left. Single keys are in the way of some
// readers, who have turned them off in the search box.
const furnish = () => {
  const box = document.querySelector("#only-differences:not([aria-keyshortcuts])");
  if (!box) return;
  box.setAttribute("aria-keyshortcuts", "n p");
  // The app may hear of a step before find.js does.
  setTimeout(() => (box.checked ||= "stepped" in html.dataset && history.state?.differences));
  if (appStored("slash") || !matchMedia("(hover)").matches) return;
  box.parentNode.append(Object.assign(document.createElement("small"), { ariaHidden: true, textContent: "{{keys}}" }));
};
new MutationObserver(furnish).observe(document.body, { subtree: true, childList: true });
furnish();
addEventListener("change", ({ target: { id, checked } }) => {
  if (id === "only-differences") history.replaceState({ ...history.state, differences: checked }, "");
});

// From where the reader is: at what has the focus or was clicked, if that is in sight, else at the top of what is.
addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (!["n", "p"].includes(key) || ctrlKey || metaKey || altKey || appStored("slash")) return;
  if (target.matches("input:not([type=checkbox]), textarea, select") || target.isContentEditable) return;
  const top = (element) => element.getBoundingClientRect().top;
  // A click gives the focus to nobody, or to all of the page; but it leaves a caret.
  const { anchorNode } = getSelection();
  const held = target.contains(anchorNode) ? anchorNode.parentElement : target;
  const at = top(held.closest("tr") || held);
  const from = at > 0 && at < innerHeight ? at : 0;
  const rows = [...document.querySelectorAll("section:has(#only-differences) .decision tbody tr:not(.same)")];
  const to = key === "n" ? rows.find((row) => top(row) > from) : rows.findLast((row) => top(row) < from);
  if (!to) return;
  event.preventDefault();
  to.firstElementChild.tabIndex = -1;
  to.firstElementChild.focus();
});
