// Where a page in a frame keeps the votes that are cast in it: "nowhere"; "here", apart from those cast on the site itself;
// or "", among them. It stands before frame.js and before framed.js in their files (src/companion/embeds/assets.rs).
const whereKept = () => {
  // Where unreadable ballots were set aside (src/browser/aside.js), new ones are kept; any other mark says that they are not.
  const { ballots = "" } = document.documentElement.dataset;
  if (ballots && !ballots.includes(":unreadable-")) return "nowhere";
  try {
    if (!localStorage) return "nowhere";
  } catch (e) {
    return "nowhere";
  }
  // Of a page of another origin one may know nothing but that. The frame's own host may stand in a frame, too.
  try {
    return parent.location.href && top.location.href ? "" : "here";
  } catch (e) {
    return "here";
  }
};
