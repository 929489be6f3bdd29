// The drawing of what was found. Each library says which letters it took, in its own way; the rows are the same.

/**
 * A row for each tool found. `phrase` is 0 where its name was taken and n where its nth alias was; `ranges` are the marked
 * letters of that, each from a place to the one behind its last letter.
 */
export function rows(tools, found) {
  return found.map(({ tool, phrase, ranges }) => {
    const row = document.createElement("li");
    row.role = "option";
    row.dataset.slug = tools.slug[tool] || plainSlug(tools.name[tool]);
    const name = document.createElement("strong");
    name.append(...(phrase === 0 ? marked(tools.name[tool], ranges) : [tools.name[tool]]));
    row.append(name);
    if (phrase > 0) row.append(" · ", ...marked(tools.aliases[tool][phrase - 1], ranges));
    return row;
  });
}

/** The slug that most names have; a file of tools says it only where it is another. */
export const plainSlug = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");

function marked(text, ranges) {
  const parts = [];
  let at = 0;
  for (const [from, to] of ranges) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    parts.push(text.slice(at, from), mark);
    at = to;
  }
  return [...parts, text.slice(at)];
}
