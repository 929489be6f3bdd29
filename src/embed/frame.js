// In a page that is made for frames: offers the vote, says where it is kept, and tells the host how high the page is.
// src/browser/early.js, which keeps the ballots, stands before it in the same file (src/companion/embeds/assets.rs).
(() => {
  const framed = parent !== window;
  // Of a page of another origin one may know nothing but that.
  const foreign = () => {
    try {
      return !parent.location.href;
    } catch (e) {
      return true;
    }
  };
  const forgets = () => {
    try {
      return !localStorage;
    } catch (e) {
      return true;
    }
  };
  const votes = document.querySelector(".votes");
  const say = () => {
    const { ballots } = document.documentElement.dataset;
    const kept = ballots || forgets() ? "nowhere" : framed && foreign() ? "here" : "";
    for (const note of votes.querySelectorAll("[data-kept]")) note.hidden = note.dataset.kept !== kept;
  };
  votes.hidden = false;
  say();
  // A ballot was cast, and storage may have refused it.
  addEventListener("ballots", say);
  if (!framed) return;
  // To whomever it may concern: a height is no secret, and a page cannot know who frames it.
  const tell = () => {
    const height = document.documentElement.getBoundingClientRect().height;
    parent.postMessage({ seaworthy: 1, height }, "*");
  };
  new ResizeObserver(tell).observe(document.documentElement);
})();
