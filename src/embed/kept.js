// Where a page in a frame keeps the votes that are cast in it: "nowhere"; "here", apart from those cast on the site itself;
// or "", among them. It stands before frame.js and before framed.js in their files (src/companion/embeds/assets.rs).
const whereKept = () => {
  if (document.documentElement.dataset.ballots) return "nowhere";
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
