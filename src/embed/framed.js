// In a whole page of the site that stands in a frame: says beside its votes where they are kept. src/browser/alive.js loads
// it there, once the app is alive; kept.js stands before it in the same file (src/companion/embeds/assets.rs).
const WORDS = "{{words}}";

const notes = new WeakMap();
// Below the buttons of a vote; where several cards have some, once: above them, or on a phone, which lays all out as one,
// below the buttons again (style/card.css). It is inside of what the app takes away as a whole.
const noteAt = (vote) => {
  const cards = vote.closest(".cards");
  const place = cards || vote;
  if (!notes.has(place)) {
    const note = Object.assign(document.createElement("p"), { className: "note", hidden: true });
    if (cards) {
      Object.assign(note.style, { gridColumn: "1 / -1", order: -1 });
      cards.append(note);
    } else {
      vote.after(note);
    }
    notes.set(place, note);
  }
  return notes.get(place);
};

const say = () => {
  const kept = whereKept();
  const votes = [...document.querySelectorAll(".vote")];
  for (const note of votes.map(noteAt)) {
    // Only what changes: this is called for every change of the page.
    if (note.dataset.kept === kept) continue;
    note.dataset.kept = kept;
    note.textContent = WORDS[kept];
    note.hidden = !kept;
  }
  if (kept !== "nowhere") return;
  // Then nothing “stays in this browser”, as is said beside the buttons (src/browser/early.js).
  const beside = votes.map((vote) => vote.lastElementChild).filter((yours) => yours.said !== WORDS.withdraw);
  for (const yours of beside) yours.said = WORDS.withdraw;
  if (beside.length) ballotBox.show();
};
// The app has turned to another page; or a ballot was cast, and storage may have refused it.
new MutationObserver(say).observe(document.body, { subtree: true, childList: true });
addEventListener("ballots", say);
say();
