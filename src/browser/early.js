// Whenever the app is not alive, this keeps the page: ballots count, from first paint on and after the app's end.
// It writes what BallotBox::to_json writes; src/browser/ballots.rs reads it on take-over.
// In the words of 2015, so that browsers too old for the app still run it.
(() => {
  const html = document.documentElement;
  const site = `seaworthy:${new URL(document.baseURI).pathname}`;
  const key = `${site}:ballots`;
  // What the reader chose goes by the first paint; without script takes are a plain list.
  html.dataset.takes = "carousel";
  try {
    for (const name of ["takes", "scheme"]) {
      const chosen = localStorage.getItem(`${site}:${name}`);
      if (chosen) html.dataset[name] = chosen;
    }
  } catch (e) {}
  const alive = () => "alive" in html.dataset;
  const read = () => JSON.parse(localStorage.getItem(key) || '{"version":1,"ballots":{}}');
  const verdict = (ballots, subject) => (ballots[subject] || {}).verdict;
  const mark = (ballots, only) => {
    for (const b of document.querySelectorAll("button[data-ballot]"))
      if (!only || only === b.dataset.ballot) b.setAttribute("aria-pressed", verdict(ballots, b.dataset.ballot) === b.value);
  };
  const show = () => {
    try {
      if (!alive()) mark(read().ballots);
    } catch (e) {}
  };
  const press = (ballots, b) => {
    const now = new Date();
    const day = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    const subject = b.dataset.ballot;
    ballots[subject] = { verdict: verdict(ballots, subject) === b.value ? "withdrawn" : b.value, day };
    mark(ballots, subject);
  };
  // The loader (Trunk.toml) says why when the app could not start.
  let stopped;
  window.appStopped = (why) => {
    stopped = true;
    delete html.dataset.alive;
    document.getElementById("stopped").hidden = false;
    show();
    if (why) throw why;
  };
  // A panic is a bare trap: nothing but its stack tells whose it is.
  const died = (event) => {
    if (!stopped && /wasm-function/.test((event.error || event.reason || {}).stack)) appStopped();
  };
  addEventListener("error", died);
  addEventListener("unhandledrejection", died);
  // Nobody turns pages any more; a place within this one needs no turning.
  addEventListener("popstate", () => {
    if (stopped && !location.hash) location.reload();
  });
  addEventListener("click", (event) => {
    if (alive()) return;
    // What is left of a stopped app must not swallow clicks: links load pages then.
    if (stopped) event.stopImmediatePropagation();
    if (event.target.closest("#stopped button")) location.reload();
    const b = event.target.closest("button[data-ballot]");
    if (!b) return;
    try {
      const box = read();
      if (box.version !== 1) throw 0;
      press(box.ballots, b);
      localStorage.setItem(key, JSON.stringify(box));
    } catch (e) {
      // Storage is blocked, full or holds nonsense: the app takes this one from memory and tells the reader.
      press((window.earlyBallots = window.earlyBallots || {}), b);
    }
  }, true);
  // Every step of a slider counts as a change, so that one kind of event is enough for the app.
  addEventListener("input", (event) => {
    if (event.target.type === "range") event.target.dispatchEvent(new Event("change", { bubbles: true }));
  });
  // Links within a page name its path alone; with a reader's terms in the query they would load it anew without.
  addEventListener("click", (event) => {
    const a = event.target.closest("a[href*='#']");
    if (!a || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || !location.search) return;
    if (a.origin + a.pathname !== location.origin + location.pathname) return;
    event.preventDefault();
    location.hash = a.hash;
  });
  addEventListener("DOMContentLoaded", () => {
    show();
    if (!("noModule" in document.createElement("script"))) appStopped();
  });
})();
