// Keeps the reader's ballots, from first paint on and after the app's end (docs/adr/0018), and the page whenever the app is
// not alive. The box is written as BallotBox::to_json writes it.
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
  // What storage would not take, by subject. It is here until it does, or the page is closed.
  const held = {};
  const kept = () => {
    const box = JSON.parse(localStorage.getItem(key) || '{"version":1,"ballots":{}}');
    if (box.version > 1) throw (html.dataset.ballots = "newer");
    if (box.ballots.constructor !== Object) throw key;
    return box;
  };
  const read = () => {
    let box = {};
    try {
      box = kept();
    } catch (e) {}
    return Object.assign({}, box.ballots, held);
  };
  const verdict = (ballots, subject) => (ballots[subject] || {}).verdict;
  const show = () => {
    const ballots = read();
    for (const vote of document.querySelectorAll(".vote")) {
      const yours = vote.lastElementChild;
      let said = (yours.said = yours.said || yours.textContent);
      for (const b of vote.querySelectorAll("button")) {
        b.shown = b.dataset.ballot;
        const pressed = verdict(ballots, b.shown) === b.value;
        if (pressed) said = b.dataset.yours + said;
        b.setAttribute("aria-pressed", pressed);
      }
      if (yours.textContent !== said) yours.firstChild.data = said;
    }
    dispatchEvent(new Event("ballots"));
  };
  // Reads what is kept before it writes: another tab may have cast meanwhile.
  const cast = (changes) => {
    Object.assign(held, changes);
    try {
      delete html.dataset.ballots;
      const box = kept();
      Object.assign(box.ballots, held);
      localStorage.setItem(key, JSON.stringify(box));
      for (const subject in held) delete held[subject];
    } catch (e) {
      // What is wrong (src/web/ballots.rs). What nobody can read is set aside by aside.js, and this is tried again.
      html.dataset.ballots = e;
    }
    show();
  };
  // aside.js, alive.js and src/late/ballots use the same box.
  window.ballotBox = { key, held, kept, read, cast, show };
  const press = (b) => {
    const now = new Date();
    const day = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    const subject = b.dataset.ballot;
    cast({ [subject]: { verdict: verdict(read(), subject) === b.value ? "withdrawn" : b.value, day } });
  };
  // start.js says why when the app could not start.
  let stopped;
  window.appStopped = (why) => {
    stopped = true;
    delete html.dataset.alive;
    html.dataset.laid = "";
    document.getElementById("stopped").hidden = false;
    if (why) throw why;
  };
  // A module that did not come, or not as it was built, is the app's own before that is alive.
  addEventListener("error", ({ target }) => {
    if (target.type === "module" && !("alive" in html.dataset)) appStopped();
  }, true);
  // Nobody turns pages any more; a place within this one needs no turning.
  addEventListener("popstate", () => {
    if (stopped && !location.hash) location.reload();
  });
  addEventListener("click", (event) => {
    if (event.target.closest("#stopped button")) location.reload();
    const b = event.target.closest("button[data-ballot]");
    if (b) press(b);
  }, true);
  // Another tab has cast or erased; or this page comes back, and nobody told it.
  addEventListener("storage", show);
  addEventListener("pageshow", show);
  addEventListener("DOMContentLoaded", () => {
    show();
    if (!("noModule" in document.createElement("script"))) appStopped();
  });
})();
