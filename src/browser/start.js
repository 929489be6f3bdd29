// Starts the app. It follows wasm-bindgen's script in the same file (src/companion/loading.rs), which pages load as a module
// with a digest; early.js has asked for the wasm, and tells the reader where anything here fails.
const parsed = new Promise((done) => {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", done);
  else done();
});
parsed
  .then(() => {
    // The policy of our pages lets no text become markup or code. Addresses of scripts are the one thing that the app makes
    // of text, and script-src holds those to this host.
    if (window.trustedTypes) trustedTypes.createPolicy("default", { createScriptURL: (address) => address });
    // This very module, whatever its wasm is called in it.
    return import(import.meta.url);
  })
  .then((app) => app.default({ module_or_path: appWasm }))
  .catch(appStopped);
