// The program that finds tools (src/late/find) is loaded once somebody wants it: a search box has focus, or the page is a
// list of tools. It follows alive.js in the same file (src/companion/offline.rs).
const wanted = () => {
  const { dataset } = document.documentElement;
  if (dataset.find) return;
  dataset.find = "asked";
  const file = (name) => new URL(`${name}?${dataset.build}`, document.baseURI);
  const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href: file("find.css"), integrity: "{{find.css}}" });
  const script = Object.assign(document.createElement("script"), { src: file("find.js"), integrity: "{{find.js}}" });
  // The form still leads to the page of all tools; a place that waits says what is wrong (style/late.css).
  script.onerror = () => {
    dataset.find = "";
    for (const form of document.querySelectorAll("[data-submitted]")) form.submit();
  };
  document.head.append(styles, script);
};
// A place that awaits it, in no details that are closed; or an address of more tools than are shown, which it says.
const awaits = () =>
  (document.querySelector("[data-late=browse], :not(details) > [data-late=line-up], [open] > [data-late=line-up]") || /tools=([^&,]+(,|%2C)){4}/i.test(location.search)) && wanted();
new MutationObserver(awaits).observe(document.body, { subtree: true, childList: true });
addEventListener("toggle", awaits, true);
awaits();

// The tray stays on every page while something is in it; a press is done once the program is here.
if (appStored("tray")) wanted();
addEventListener("click", ({ target }) => {
  const button = target.closest("[data-tray]");
  if (!button || document.documentElement.dataset.find === "ready") return;
  button.dataset.pressed = "";
  wanted();
});

const isBox = (element) => element && element.matches("[role=search] > input");
if (isBox(document.activeElement)) wanted();
addEventListener("focusin", ({ target }) => isBox(target) && wanted());
// Enter, pressed while the program is on its way, is taken when it is here.
addEventListener("submit", (event) => {
  if (document.documentElement.dataset.find !== "asked" || !isBox(document.activeElement)) return;
  event.preventDefault();
  event.target.dataset.submitted = "";
});

// How a page was come to: a step in the history or a reload finds it as it was left (face.rs, differences.js).
const stepped = (is) => {
  if (is) document.documentElement.dataset.stepped = "";
  else delete document.documentElement.dataset.stepped;
};
const [loaded] = performance.getEntriesByType("navigation");
stepped(loaded && ["back_forward", "reload"].includes(loaded.type));
addEventListener("popstate", ({ isTrusted }) => isTrusted && stepped(true), true);
addEventListener("click", ({ target }) => target.closest("a[href]") && stepped(false), true);

// From here on nothing that is pressed is lost (style/late.css).
document.documentElement.dataset.hears = "";
