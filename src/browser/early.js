// Ballots count from first paint: until the app is alive, this records them and marks the buttons.
// It writes what BallotBox::to_json writes; src/browser/ballots.rs reads it on take-over.
(() => {
  const site = `seaworthy:${new URL(document.baseURI).pathname}`;
  const key = `${site}:ballots`;
  const html = document.documentElement;
  // How takes are laid out, before the first paint; without script they are a plain list.
  html.dataset.takes = "carousel";
  try {
    html.dataset.takes = localStorage.getItem(`${site}:takes`) || "carousel";
  } catch {}
  const alive = () => "alive" in html.dataset;
  const read = () => JSON.parse(localStorage.getItem(key) || '{"version":1,"ballots":{}}');
  const mark = (ballots, only) => {
    for (const b of document.querySelectorAll("button[data-ballot]"))
      if (!only || only === b.dataset.ballot) b.setAttribute("aria-pressed", ballots[b.dataset.ballot]?.verdict === b.value);
  };
  const press = (ballots, b) => {
    const now = new Date();
    const day = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    const subject = b.dataset.ballot;
    if (ballots[subject]?.verdict === b.value) delete ballots[subject];
    else ballots[subject] = { verdict: b.value, day };
    mark(ballots, subject);
  };
  addEventListener("click", (event) => {
    const b = event.target.closest?.("button[data-ballot]");
    if (!b || alive()) return;
    try {
      const box = read();
      if (box.version !== 1) throw 0;
      press(box.ballots, b);
      localStorage.setItem(key, JSON.stringify(box));
    } catch {
      // Storage is blocked, full or holds nonsense: the app takes this one from memory and tells the reader.
      press((window.earlyBallots ??= {}), b);
    }
  });
  addEventListener("DOMContentLoaded", () => {
    try {
      if (!alive()) mark(read().ballots);
    } catch {}
  });
})();
