// Ballots count from first paint: until the app is alive, this records them and marks the buttons.
// It writes what BallotBox::to_json writes; src/browser/ballots.rs reads it on take-over.
(() => {
  const key = `seaworthy:${new URL(document.baseURI).pathname}:ballots`;
  const html = document.documentElement;
  const buttons = () => document.querySelectorAll("button[data-ballot]");
  const read = () => JSON.parse(localStorage.getItem(key) || '{"version":1,"ballots":{}}');
  const mark = (ballots) => {
    for (const b of buttons()) b.setAttribute("aria-pressed", ballots[b.dataset.ballot]?.verdict === b.value);
  };
  const alive = () => "alive" in html.dataset;
  addEventListener("click", (event) => {
    const b = event.target.closest?.("button[data-ballot]");
    if (!b || alive()) return;
    try {
      const box = read();
      if (box.version !== 1) return;
      const now = new Date();
      const day = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
      const subject = b.dataset.ballot;
      if (box.ballots[subject]?.verdict === b.value) delete box.ballots[subject];
      else box.ballots[subject] = { verdict: b.value, day };
      localStorage.setItem(key, JSON.stringify(box));
      mark(box.ballots);
    } catch {
      // Storage is blocked, full or holds nonsense: nothing is marked, so nobody takes this press for a ballot.
    }
  });
  addEventListener("DOMContentLoaded", () => {
    try {
      if (!alive()) mark(read().ballots);
    } catch {}
  });
})();
