// Loads a wasm of src/late; the app asks for this when a reader does (src/browser/late.rs), and hears “error” on
// the script where something did not come. src/companion/late.rs fills in the name.
{
  const script = document.currentScript;
  // A browser may remember that a module did not come, so the next try has an address of its own.
  const tries = (window.lateTries = (window.lateTries || 0) + 1);
  const again = tries > 1 ? `?${tries}` : "";
  import(new URL(`{{name}}.js${again}`, script.src))
    .then((late) => late.default({ module_or_path: new URL("{{name}}_bg.wasm", script.src) }))
    .catch(() => script.dispatchEvent(new Event("error")));
}
