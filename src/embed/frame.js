// In a page that is made for frames: offers the vote, says where it is kept, and tells the host how high the page is.
// src/browser/early.js, which keeps the ballots, and kept.js stand before it in the same file
// (src/companion/embeds/assets.rs).
(() => {
  const votes = document.querySelector(".votes");
  const say = () => {
    const kept = whereKept();
    for (const note of votes.querySelectorAll("[data-kept]")) note.hidden = note.dataset.kept !== kept;
  };
  votes.hidden = false;
  say();
  // A ballot was cast, and storage may have refused it.
  addEventListener("ballots", say);
  if (parent === window) return;
  // To whomever it may concern: a height is no secret, and a page cannot know who frames it.
  const tell = () => {
    const height = document.documentElement.getBoundingClientRect().height;
    parent.postMessage({ seaworthy: 1, height }, "*");
  };
  new ResizeObserver(tell).observe(document.documentElement);
})();
