// uFuzzy, https://github.com/leeoniya/uFuzzy: `intraMode: 1` is its mode for typing errors, one in each word. Words may stand
// in any order (the third value of `search`). Its haystack is a list of texts, so names and aliases are a text each, and a
// tool counts once. Of more than a thousand texts it gives neither order nor letters, as its own docs advise.

import uFuzzy from "@leeoniya/ufuzzy";

export function prepare(tools) {
  const names = tools.name.map((name, tool) => ({ text: name, tool, phrase: 0 }));
  const aliases = tools.aliases.flatMap((aliases, tool) => aliases.map((text, at) => ({ text, tool, phrase: at + 1 })));
  const phrases = [...names, ...aliases];
  const haystack = phrases.map(({ text }) => text);
  const search = new uFuzzy({ intraMode: 1 });
  return (query) => {
    const [places, info, order] = search.search(haystack, query, 1);
    const found = order
      ? order.map((at) => ({ ...phrases[info.idx[at]], ranges: pairs(info.ranges[at]) }))
      : (places ?? []).map((place) => ({ ...phrases[place], ranges: [] }));
    return firstOfEachTool(found, 10);
  };
}

function firstOfEachTool(found, most) {
  const first = new Map();
  for (const one of found) {
    if (!first.has(one.tool)) first.set(one.tool, one);
    if (first.size === most) break;
  }
  return [...first.values()];
}

/** Ranges come as one list: from, to, from, to. */
function pairs(list) {
  return list.flatMap((from, at) => (at % 2 === 0 ? [[from, list[at + 1]]] : []));
}
