// What readers type who nearly know a name: the same queries for every engine, and the tool that each is meant for.

import { distance } from "./distance.mjs";

// Of so many letters or more a name gets a second error.
const LONG = 9;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * Misspelt names, each with the place of its tool. A query counts only where it is nearer to that tool's name than to any
 * name or alias of another: which of two near twins was meant nobody could say.
 */
export function misspelt(tools, count, seed) {
  const chance = numbers(seed);
  const phrases = tools.name.flatMap((name, tool) => [name, ...tools.aliases[tool]].map((phrase) => [plain(phrase), tool]));
  const queries = [];
  while (queries.length < count) {
    const meant = below(chance, tools.name.length);
    const name = plain(tools.name[meant]);
    const query = withErrors(name, chance);
    const errors = distance(query, name, LONG);
    const another = ([phrase, tool]) => tool !== meant && distance(query, phrase, errors) <= errors;
    if (errors > 0 && !phrases.some(another)) queries.push({ query, meant });
  }
  return queries;
}

/** A name as it is typed: in small letters. */
export const plain = (name) => name.toLowerCase();

/** One typing error, or two in a long name, at letters of any place but never at spaces. */
function withErrors(name, chance) {
  const letters = name.replace(/[^a-z]/g, "").length;
  let typed = wrong(name, chance);
  if (letters >= LONG) typed = wrong(typed, chance);
  return typed;
}

/** A letter missing, too many, wrong, or swapped with the next: each as likely as the others. */
function wrong(name, chance) {
  const places = [...name].flatMap((letter, at) => (LETTERS.includes(letter) ? [at] : []));
  const at = places[below(chance, places.length)];
  const other = LETTERS[below(chance, LETTERS.length)];
  const [before, letter, after] = [name.slice(0, at), name[at], name.slice(at + 1)];
  switch (below(chance, 4)) {
    case 0: return before + after;
    case 1: return before + letter + other + after;
    case 2: return before + other + after;
    default: return before + after.slice(0, 1) + letter + after.slice(1);
  }
}

const below = (chance, end) => Math.floor(chance() * end);

/** Numbers from 0 to 1 that look like chance and are the same for a seed (mulberry32). */
function numbers(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
