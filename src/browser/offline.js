// Has what is visited kept by a worker (service-worker.js), and tells the app by two marks on the document what is to be
// said about it: data-offline, data-newer (offline.rs). The app loads this once it is alive; nothing waits for it.
const html = document.documentElement;
const { build } = html.dataset;
const script = new URL("service-worker.js", document.baseURI);

const mark = (name, holds) => {
  if (holds === name in html.dataset) return;
  if (holds) html.dataset[name] = "";
  else delete html.dataset[name];
  dispatchEvent(new Event("edition"));
};

// A worker that is new fetches much at once. What the page waits for (find.js), and does with it, comes before.
const settled = () =>
  new Promise((done) => {
    const look = () => html.dataset.find === "asked" || setTimeout(done, 1000);
    new MutationObserver(look).observe(html, { attributeFilter: ["data-find"] });
    setTimeout(done, 5000);
    look();
  });

const begin = async () => {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  if (!workers.controller) await settled();

  // A worker of another build answers that there is something newer; one of this build keeps what was shown before it came.
  const ours = (files) =>
    files.map(({ name }) => name).filter((name) => ["catalogue/", "find", "votes"].some((part) => name.startsWith(document.baseURI + part)));
  const greet = (worker, shown = [location.href, ...ours(performance.getEntriesByType("resource"))]) => {
    if (worker) worker.postMessage({ build, shown });
  };
  // The reader's wish is awaited even where another tab has let the newer worker in.
  let wished = false;
  workers.addEventListener("controllerchange", () => {
    if (wished) return location.reload();
    greet(workers.controller);
    // What was on its way when the worker came has passed it by.
    const came = performance.now();
    new PerformanceObserver((list) => {
      const passed = ours(list.getEntries().filter(({ startTime }) => startTime < came));
      if (passed.length) greet(workers.controller, passed);
    }).observe({ type: "resource" });
  });
  const registration = await workers.register(script);

  // Nobody sees what a hidden page says; it looks again when it is seen.
  const lookIfSeen = () => document.hidden || look();
  let next;
  let looking = false;
  // Until the host has answered, something may have failed to come before anybody listened.
  let doubt = true;
  const look = async () => {
    if (looking || !workers.controller) return;
    looking = true;
    clearTimeout(next);
    const patience = new AbortController();
    setTimeout(() => patience.abort(), 4000);
    // Workers answer no HEAD, so this asks the host itself.
    const asked = fetch(script, { method: "HEAD", cache: "no-store", signal: patience.signal });
    const offline = await asked.then(() => false, () => true);
    mark("offline", offline);
    if (offline) {
      next = setTimeout(lookIfSeen, 5000);
    } else {
      registration.update().catch(() => {});
      // A host may be back without the browser having noticed anything; what did not come is then asked for again.
      if (doubt) dispatchEvent(new Event("online"));
    }
    doubt = offline;
    looking = false;
  };
  workers.onmessage = ({ data }) => {
    mark(data, true);
    if (data !== "offline") return;
    doubt = true;
    clearTimeout(next);
    next = setTimeout(lookIfSeen, 5000);
  };
  for (const change of ["online", "offline"]) addEventListener(change, look);
  document.addEventListener("visibilitychange", lookIfSeen);

  const waiting = () => greet(registration.waiting);
  const watch = () => registration.installing && registration.installing.addEventListener("statechange", waiting);
  registration.addEventListener("updatefound", watch);
  watch();
  waiting();
  look();

  addEventListener("click", (event) => {
    if (!event.target.closest("#newer button")) return;
    wished = true;
    if (registration.waiting) registration.waiting.postMessage({ take: true });
    else location.reload();
  });
};

// Plain http, some private windows and sandboxed frames have no workers, and some throw at the mere question.
begin().catch(() => {});
