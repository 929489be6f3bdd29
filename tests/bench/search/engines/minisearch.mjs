// MiniSearch, https://lucaong.github.io/minisearch: prefixes and typing errors, a name worth twice an alias. It allows errors
// by a share of a word's length. With the 0.2 of its examples 179 of 200 misspelt names of another seed were among the first
// three, with 0.3 it was 195; `combineWith: "AND"` found fewer.

import MiniSearch from "minisearch";

const FIELDS = ["name", "aliases"];
const OPTIONS = { prefix: true, fuzzy: 0.3, boost: { name: 2 } };

export function prepare(tools) {
  const search = new MiniSearch({ fields: FIELDS });
  search.addAll(tools.name.map((name, id) => ({ id, name, aliases: tools.aliases[id].join(" ") })));
  return (query) => search.search(query, OPTIONS).slice(0, 10).map(({ id, terms }) => ({ tool: id, ...taken(tools, id, terms) }));
}

/** MiniSearch tells words, not letters: the words of the name that it took, else those of the first alias that has any. */
function taken(tools, tool, terms) {
  const phrases = [tools.name[tool], ...tools.aliases[tool]].map((phrase) => words(phrase, terms));
  const phrase = Math.max(phrases.findIndex((ranges) => ranges.length > 0), 0);
  return { phrase, ranges: phrases[phrase] };
}

function words(phrase, terms) {
  const found = [...phrase.toLowerCase().matchAll(/[^\s-]+/g)].filter(([word]) => terms.includes(word));
  return found.map((word) => [word.index, word.index + word[0].length]);
}
