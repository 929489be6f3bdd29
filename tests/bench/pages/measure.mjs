// What `./dev bench pages` does: audits pages of a built site with Lighthouse, and one of them beside two yardsticks; takes the
// time until a vote counts on it; and writes the tables into docs/performance.md.
//
// CHROME_PATH=… node measure.mjs PROGRAM SITE FOLDER DOCUMENT [RUNS]

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { gzip } from "../bytes.mjs";
import { yardsticks } from "../../yardsticks/make.mjs";
import { FORMS, audit, summary } from "./auditing.mjs";
import { version } from "./chromium.mjs";
import { serve } from "./serving.mjs";
import { account, replaceSection } from "./telling.mjs";
import { voted } from "./voting.mjs";

const [program, site, folder, document, runs = "5"] = process.argv.slice(2);
const RUNS = Number(runs);
if (!Number.isInteger(RUNS) || RUNS < 1) throw new Error(`“${runs}” is no number of runs; give 1 or more`);
// A vote takes seconds and varies more than what Lighthouse reckons.
const VOTES = RUNS + 2;

const comparison = largest("compare", /-vs-/);
const { floor, shell } = yardsticks(site, `${comparison}index.html`, folder);
const sites = { site, floor, shell };
const contenders = [
  { name: "home", on: "site", path: "" },
  { name: "a tool", on: "site", path: largest("tool", /./) },
  { name: "all tools", on: "site", path: "tools/" },
  { name: "a comparison", on: "site", path: comparison, votes: true },
  { name: "floor: the same without scripts", on: "floor", path: comparison, votes: false },
  { name: "shell: the same made in the browser", on: "shell", path: comparison, votes: true },
];

// What else the machine does shows in every time.
const machine = { cores: availableParallelism(), load: loadavg()[0] };
const servers = {};
try {
  for (const [name, dir] of Object.entries(sites)) servers[name] = await serve(program, dir);
  mkdirSync(join(folder, "reports"), { recursive: true });
  // In rounds: what slows the machine down for a while slows all of them.
  for (let round = 1; round <= RUNS; round++) await audited(round);
  contenders.forEach(summarise);
  for (const contender of contenders.filter(({ votes }) => votes !== undefined)) {
    console.error(`  ${contender.name}, voting`);
    contender.vote = await voted(addressOf(contender), VOTES, contender.votes);
  }
  const section = account({ contenders, runs: RUNS, votes: VOTES, chromium: await version(), machine });
  writeFileSync(document, replaceSection(readFileSync(document, "utf8"), "pages", section));
  console.log(section);
  tellShortcomings();
} finally {
  for (const server of Object.values(servers)) server.end();
}

function addressOf({ on, path }) {
  return servers[on].address + path;
}

/** One audit of each page in each form. */
async function audited(round) {
  for (const form of Object.keys(FORMS)) {
    console.error(`  round ${round} of ${RUNS}, ${form}`);
    for (const contender of contenders) {
      contender.runs ??= Object.fromEntries(Object.keys(FORMS).map((form) => [form, []]));
      contender.runs[form].push(await audit(addressOf(contender), form));
    }
  }
}

function summarise(contender) {
  contender.audits = {};
  for (const [form, runs] of Object.entries(contender.runs)) {
    const found = summary(runs);
    writeFileSync(join(folder, "reports", `${contender.name.replace(/\W+/g, "-")}-${form}.html`), found.report);
    contender.audits[form] = found;
  }
}

/** Of the pages in a folder whose names fit, the one that weighs most. */
function largest(kind, names) {
  const pages = readdirSync(join(site, kind)).filter((name) => names.test(name));
  const weighed = pages.map((name) => [gzip(readFileSync(join(site, kind, name, "index.html"))), `${kind}/${name}/`]);
  if (weighed.length === 0) throw new Error(`${site} holds no page in ${kind}; build it with ./dev build`);
  return weighed.reduce((most, one) => (one[0] > most[0] ? one : most))[1];
}

/** What keeps a page from 100. The yardsticks are no pages of ours. */
function tellShortcomings() {
  for (const { name, on, audits } of contenders.filter(({ on }) => on === "site")) {
    for (const [form, { short }] of Object.entries(audits)) {
      for (const line of short) console.error(`${name}, ${form}: ${line}`);
    }
  }
}
