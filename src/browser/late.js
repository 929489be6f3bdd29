// Loads a program of src/late; the app asks for this when a reader does (src/browser/late.rs), and hears “error” on the script
// where something did not come, or not as it was built. src/companion/late.rs fills in name and digests; start.js does it.
appLoad("{{name}}", "{{script}}", "{{wasm}}");
