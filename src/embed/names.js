// The tools of the site by all that they are called, for the page “Embed this”: read from the index of all tools.
// embed_this.js follows in the same file (src/companion/embeds/assets.rs).
const MOST_OFFERED = 8;
// More commas than four names hold.
const MOST_PARTS = 40;

// As names are compared.
const folded = (text) => text.trim().toLowerCase().replace(/\s+/g, " ");

// Each tool with its slug, its name, and what it is called: name, slug, aliases. The columns are those of
// src/domain/index: an empty slug is that of the name, and in an alias \r and a number stand for a word of the name, \r alone
// for all of them in one.
const toolsOf = ({ slugs, names, aliases }) => {
  const [ownSlugs, packed] = [slugs.split("\n"), aliases.split("\n")];
  const plain = (name) => name.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "").toLowerCase();
  return names.split("\n").slice(0, -1).map((name, at) => {
    const slug = ownSlugs[at] || plain(name);
    const words = name.split(" ");
    const unpacked = (alias) => (alias === "\r" ? words.join("") : alias.replace(/\r(\d)/g, (_, place) => words[place]));
    const called = [name, slug, ...packed[at].split("\t").map(unpacked)].filter(Boolean);
    return { slug, name, called, folded: called.map(folded) };
  });
};

// All tools, and which of them a text means.
class Names {
  #tools;
  #meant = new Map();

  constructor(index) {
    this.#tools = toolsOf(index);
    // Slugs are each tool's own, and go before names, and those before aliases. Of two tools with one name the first is meant.
    const mean = (tool, texts) => {
      for (const text of texts) if (!this.#meant.has(text)) this.#meant.set(text, tool);
    };
    for (const tool of this.#tools) mean(tool, [tool.slug]);
    for (const tool of this.#tools) mean(tool, tool.folded.slice(0, 1));
    for (const tool of this.#tools) mean(tool, tool.folded);
  }

  // By what a tool is meant: its name, unless that means another.
  put(tool) {
    return this.#meant.get(tool.folded[0]) === tool ? tool.name : tool.slug;
  }

  // The tools that a text names, apart by commas; what means none is given as it was typed. A name may hold commas, so the
  // longest that means something counts.
  read(text) {
    const parts = text.split(",", MOST_PARTS);
    const read = new Set();
    for (let from = 0, to; from < parts.length; from = to) {
      to = parts.length;
      const typed = () => parts.slice(from, to).join(",").trim();
      while (to > from + 1 && !this.#meant.has(folded(typed()))) to -= 1;
      if (typed()) read.add(this.#meant.get(folded(typed())) || typed());
    }
    return [...read].slice(0, MOST_TOOLS);
  }

  // What may be meant by the end of a text, best first, each as the whole text would be with it; where that lacks what was
  // typed, with the alias that has it. Browsers show no other, so what stands before is kept letter by letter.
  offer(text) {
    const starts = [0, ...[...text.matchAll(/,/g)].map(({ index }) => index + 1)];
    for (const start of starts) {
      const end = text.slice(start).trimStart();
      const before = text.slice(0, text.length - end.length);
      const had = this.read(before);
      if (!end || had.length === MOST_TOOLS) continue;
      const fitting = this.#fitting(folded(end)).filter(({ tool }) => !had.includes(tool));
      if (!fitting.length) continue;
      const offers = fitting.map(({ tool, fits }) => {
        const name = this.put(tool);
        return { value: before + name, name, alias: fits === name ? "" : before + fits };
      });
      return offers.filter(({ value }) => value !== text).slice(0, MOST_OFFERED);
    }
    return [];
  }

  // The tools that are called something with these letters in it: first where it begins with them, then where a word does;
  // and of such first those by their name.
  #fitting(letters) {
    const fitting = Array.from({ length: 6 }, () => []);
    for (const tool of this.#tools) {
      let best = fitting.length;
      let fits;
      tool.folded.forEach((text, number) => {
        const at = text.indexOf(letters);
        if (at < 0) return;
        const place = at === 0 ? 0 : /[\s-]/.test(text[at - 1]) ? 1 : 2;
        const rank = 2 * place + Math.min(number, 1);
        if (rank < best) [best, fits] = [rank, tool.called[number]];
      });
      if (fits) fitting[best].push({ tool, fits });
    }
    return fitting.flat();
  }
}
