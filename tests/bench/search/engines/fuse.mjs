// Fuse.js, https://fusejs.io/api/options.html: `ignoreLocation` because what is typed may stand anywhere in a name, and a
// threshold of 0.3, below the default of 0.6: of 200 misspelt names of another seed it put 197 among the first three, 0.4 and
// 0.6 put 196 there and took longer, and `useTokenSearch` at best 193.

import Fuse from "fuse.js";

const OPTIONS = { keys: [{ name: "name", weight: 2 }, "aliases"], ignoreLocation: true, threshold: 0.3, includeMatches: true };

export function prepare(tools) {
  const fuse = new Fuse(tools.name.map((name, tool) => ({ name, aliases: tools.aliases[tool] })), OPTIONS);
  return (query) => fuse.search(query, { limit: 10 }).map(({ refIndex, matches }) => ({ tool: refIndex, ...taken(matches) }));
}

/** The name if it was taken, else the first alias that was. */
function taken(matches) {
  const [{ refIndex, indices }] = matches;
  const alias = matches[0].key === "aliases";
  return { phrase: alias ? refIndex + 1 : 0, ranges: indices.map(([first, last]) => [first, last + 1]) };
}
