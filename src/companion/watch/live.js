// Added to each page by `seaworthy serve --watch`: loads it anew once the catalogue has been built again, and says what
// keeps it from being built.
const events = new URL("events", document.currentScript.src);
// What is no page of the app names no build; then it is of the one that is told first.
let shown = document.documentElement.dataset.build;

const notice = document.createElement("pre");
notice.setAttribute("role", "alert");
Object.assign(notice.style, {
  position: "fixed", zIndex: 9999, insetInline: "0", insetBlockEnd: "0", margin: "0", padding: "1em", maxBlockSize: "50%",
  overflow: "auto", whiteSpace: "pre-wrap", background: "Canvas", color: "CanvasText", borderBlockStart: "4px solid",
});

const heard = ({ data }) => {
  const { build, faults } = JSON.parse(data);
  shown ??= build;
  notice.textContent = faults.join("\n");
  if (faults.length) document.body.append(notice);
  else notice.remove();
  if (!faults.length && build !== shown) location.reload();
};

// Browsers open few connections to one host, so a page that nobody sees gives up its own, and asks again when it is seen.
let source;
const listen = () => {
  if (source) source.close();
  source = document.hidden ? undefined : new EventSource(events);
  if (source) source.onmessage = heard;
};
document.addEventListener("visibilitychange", listen);
listen();
