// Keys that open the search box, and the way back. It follows start.js in the same file (src/companion/loading.rs): the box
// takes letters before the app is alive, and what stands in it then counts (find.js).

// Where the reader was when a key opened the box: the element that had the focus, and how far the page was scrolled.
let left;
const inBox = (element) => element && element.closest("[role=search]");
const goBack = () => scrollTo(left[1], left[2]);
// What the reader has chosen once, and the tray: what stands in storage under a name, if that may be read (find.js,
// differences.js).
window.appStored = (name) => {
  try {
    return localStorage.getItem(`seaworthy:${new URL(document.baseURI).pathname}:${name}`);
  } catch {}
};
addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (left && key === "Escape" && !event.isComposing && inBox(target)) {
    goBack();
    target.blur();
    left[0].focus({ preventScroll: true });
    left = null;
  }
  // "/" unless the reader is typing or has turned it off, and Ctrl or ⌘ with K.
  const opens = !altKey && (key === "/" ? !ctrlKey && !metaKey && !target.closest("input, select, textarea, [contenteditable]") && !appStored("slash") : key === "k" && ctrlKey !== metaKey);
  // At home the one in the page stands for that above it.
  const box = opens && (document.querySelector("main > [role=search] > input") || document.querySelector("[role=search] > input"));
  if (!box) return;
  event.preventDefault();
  const from = inBox(target) ? left : [target, scrollX, scrollY];
  box.focus();
  box.select();
  // WebKit does not always scroll to what has the focus.
  box.scrollIntoView({ block: "nearest" });
  left = from;
});
// Whoever comes to the box by themselves stays there.
addEventListener("focusin", ({ relatedTarget }) => inBox(relatedTarget) || (left = null));
// What is chosen leads away from where the reader was, so a step back in the history finds that place.
addEventListener("click", ({ target }) => left && target.closest("[role=search] a") && goBack(), true);
