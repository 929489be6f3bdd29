// Starts the app. It follows wasm-bindgen's script in the same file (src/companion/loading.rs), which pages load as a module
// with a digest. early.js tells the reader where anything here fails.

// The words come first: until something is painted the wasm would only take their room on the line. A page in the background
// paints nothing.
const painted = new Promise((done) => {
  new PerformanceObserver(done).observe({ type: "paint", buffered: true });
  setTimeout(done, 1000);
});
// It is called as this script is.
const appFile = import.meta.url.replace(/\.js$/, "_bg.wasm");
const appWasm = painted.then(() => fetch(appFile, { integrity: "{{integrity}}" }));

// What the page has to do meanwhile comes before the next step of the app (src/browser/mod.rs).
const turn = () => new Promise((done) => setTimeout(done));

const parsed = new Promise((done) => {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", done);
  else done();
});
// What is below the first screen is laid out once its styles are here (late.css), a section a frame: all at once would hold up a
// phone for long. Who comes back, or to a place within the page, is led there by the browser, which needs all heights at once.
const frame = () => new Promise((done) => {
  requestAnimationFrame(done);
  // A page in the background has no frames.
  setTimeout(done, 100);
});
const styled = () => new Promise((done) => {
  const link = document.querySelector("link[rel=stylesheet]");
  if (!link || link.sheet) done();
  else link.onload = link.onerror = done;
});
const layOut = async () => {
  await styled();
  const [navigation] = performance.getEntriesByType("navigation");
  const fresh = navigation && navigation.type === "navigate" && !location.hash;
  for (const section of fresh ? document.querySelectorAll("section ~ section") : []) {
    await frame();
    section.style.contentVisibility = "visible";
  }
  document.documentElement.dataset.laid = "";
  // Rows of tools that nothing has taken the place of by then.
  setTimeout(() => { document.documentElement.dataset.stay = ""; }, 5000);
};

parsed.then(layOut);
parsed
  .then(() => {
    // The policy of our pages lets no text become markup or code. Addresses of scripts are the one thing that the app makes
    // of text, and script-src holds those to this host.
    if (window.trustedTypes) trustedTypes.createPolicy("default", { createScriptURL: (address) => address });
    // This very module, whatever its wasm is called in it.
    return import(import.meta.url);
  })
  .then(async (app) => {
    await app.default({ module_or_path: appWasm });
    do await turn(); while (app.step());
  })
  .catch(appStopped);

// A panic is a bare trap: nothing but its stack tells whose it is.
const died = ({ error, reason }) => {
  if (/wasm-function/.test((error || reason || {}).stack)) appStopped();
};
addEventListener("error", died);
addEventListener("unhandledrejection", died);
addEventListener("click", (event) => {
  // What is left of a stopped app must not swallow clicks: links load pages then.
  if (!document.getElementById("stopped").hidden) event.stopImmediatePropagation();
}, true);

// What late.js, find.js and votes.js call: loads a further program.
let tries = 0;
window.appLoad = (name, digest, wasmDigest) => {
  const script = document.currentScript;
  const failed = () => script.dispatchEvent(new Event("error"));
  // A browser may remember that a module did not come, so the next try has an address of its own.
  const src = new URL(`${name}.js${tries++ ? `?${tries}` : ""}`, script.src).href;
  const wasm = () => fetch(new URL(`${name}_bg.wasm`, script.src), { integrity: wasmDigest });
  // import() takes no digest, but a module that an element has loaded with one is what it gets.
  const start = () => import(src).then((late) => late.default({ module_or_path: wasm() })).catch(failed);
  const ahead = { type: "module", src, integrity: digest, onload: start, onerror: failed };
  document.head.append(Object.assign(document.createElement("script"), ahead));
};
