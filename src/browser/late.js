// Loads a wasm of src/late; the app asks for this when a reader does (src/browser/late.rs), and hears “error” on
// the script where something did not come. src/companion/late.rs fills in the name and the digests.
{
  const script = document.currentScript;
  // A browser may remember that a module did not come, so the next try has an address of its own.
  const tries = (window.lateTries = (window.lateTries || 0) + 1);
  const again = tries > 1 ? `?${tries}` : "";
  const program = new URL(`{{name}}.js${again}`, script.src);
  // import() takes no digest, but what was loaded ahead with one is what it gets.
  const ahead = { rel: "modulepreload", href: program, integrity: "{{script}}" };
  document.head.append(Object.assign(document.createElement("link"), ahead));
  const wasm = () => fetch(new URL("{{name}}_bg.wasm", script.src), { integrity: "{{wasm}}" });
  import(program)
    .then((late) => late.default({ module_or_path: wasm() }))
    .catch(() => script.dispatchEvent(new Event("error")));
}
