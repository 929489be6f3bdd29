// The tables of docs/performance.md.

import { CATEGORIES, KINDS } from "./auditing.mjs";
import { middle } from "./middle.mjs";

const LABELS = { performance: "performance", accessibility: "accessibility", "best-practices": "practices", seo: "SEO" };

/** The text with what stands between the markers of this name replaced. */
export function replaceSection(text, name, section) {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) {
    throw new Error(`the document lacks the lines “${begin}” and “${end}”; put them where the tables belong`);
  }
  return `${text.slice(0, from + begin.length)}\n\n${section}\n\n${text.slice(to)}`;
}

/** All tables, with when and how they were made. */
export function account({ contenders, runs, votes, chromium, machine }) {
  const day = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const { lighthouse, slowdown } = contenders[0].audits.mobile;
  return [
    `${day}, Lighthouse ${lighthouse}, Chromium ${chromium}, ${speed(contenders, machine)}. The middle of ${runs} audits, which went round all pages in turns; ${disturbed(contenders)} more were made while the machine was slower, and do not count. On a phone ${slowdown} times slower than the machine, on slow 4G:`,
    scores(contenders, "mobile"),
    "At a desk:",
    scores(contenders, "desktop"),
    "What was transferred on the phone, in KB by kind:",
    weights(contenders),
    `A vote on its way, the middle of ${votes}:`,
    voting(contenders.filter(({ vote }) => vote)),
  ].join("\n\n");
}

/** How much the machine had to do and how fast Lighthouse found it: both show in every time. */
function speed(contenders, { cores, load }) {
  const speeds = contenders.flatMap(({ audits }) => Object.values(audits).flatMap(({ speeds }) => speeds));
  const [least, half, most] = [Math.min(...speeds), middle(speeds), Math.max(...speeds)].map((index) => Math.round(index));
  return `a machine of ${cores} cores, whose load was ${load.toFixed(1)} when it began and whose benchmark index was ${half} (${least} to ${most})`;
}

function disturbed(contenders) {
  const counts = contenders.flatMap(({ audits }) => Object.values(audits).map(({ disturbed }) => disturbed));
  return counts.reduce((sum, count) => sum + count, 0);
}

function scores(contenders, form) {
  const floor = contenders.find(({ on }) => on === "floor").audits[form].figures;
  const rows = contenders.map(({ name, votes, audits }) => {
    const { figures } = audits[form];
    const beside = votes === undefined ? "" : ` (${(figures.first / floor.first).toFixed(2)} ×)`;
    const times = [`${ms(figures.first)}${beside}`, ms(figures.largest), ms(figures.blocking), figures.shift.toFixed(3)];
    return [name, ...CATEGORIES.map((category) => figures[category]), ...times];
  });
  const heads = [...CATEGORIES.map((category) => LABELS[category]), "first content, ms", "largest, ms", "blocked, ms", "shift"];
  return table(heads, rows);
}

function weights(contenders) {
  const rows = contenders.map(({ name, audits }) => {
    const { bytes, figures } = audits.mobile;
    const all = KINDS.reduce((sum, kind) => sum + bytes[kind], 0);
    return [name, ...[...KINDS.map((kind) => bytes[kind]), all].map((weight) => (weight / 1e3).toFixed(1)), figures.requests];
  });
  return table([...KINDS, "all", "requests"], rows);
}

function voting(contenders) {
  const rows = contenders.map(({ name, vote }) => [
    name,
    ms(vote.first),
    vote.counts === null ? "never" : ms(vote.counts),
    vote.lost ?? "all",
  ]);
  return table(["first content, ms", "a vote counts, ms", "presses lost before"], rows);
}

function ms(time) {
  return Math.round(time).toLocaleString("en");
}

function table(heads, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(["", ...heads]).replace("|  |", "| |"), `|---|${"--:|".repeat(heads.length)}`, ...rows.map(line)].join("\n");
}
