// What `./dev bench pages` does: audits pages of a built site with Lighthouse, and one of them beside two yardsticks; takes the
// time until a vote counts on it; and writes the tables into docs/performance.md.
//
// CHROME_PATH=… node measure.mjs PROGRAM SITE FOLDER DOCUMENT [RUNS [SLOWDOWN]]

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { gzip } from "../bytes.mjs";
import { yardsticks } from "../../yardsticks/make.mjs";
import { FORMS, audit, summary } from "./auditing.mjs";
import { version } from "./chromium.mjs";
import { Quiet } from "./quiet.mjs";
import { serve } from "./serving.mjs";
import { account, replaceSection } from "./telling.mjs";
import { voted } from "./voting.mjs";

const [program, site, folder, document, runs = "5", slowdown] = process.argv.slice(2);
const RUNS = Number(runs);
if (!Number.isInteger(RUNS) || RUNS < 1) throw new Error(`“${runs}” is no number of runs; give 1 or more`);
if (slowdown !== undefined && !(Number(slowdown) >= 1)) throw new Error(`“${slowdown}” is no slowdown; give 1 or more`);
// A machine that always does other work does not keep us for ever: so many milliseconds.
const PATIENCE = 90 * 60_000;
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
const quiet = new Quiet(PATIENCE);
const servers = {};
try {
  for (const [name, dir] of Object.entries(sites)) servers[name] = await serve(program, dir);
  mkdirSync(join(folder, "reports"), { recursive: true });
  for (const contender of contenders.filter(({ votes }) => votes !== undefined)) {
    console.error(`  ${contender.name}, voting`);
    contender.vote = await voted(addressOf(contender), VOTES, contender.votes);
  }
  for (const contender of contenders) contender.runs = Object.fromEntries(Object.keys(FORMS).map((form) => [form, []]));
  // In rounds: what slows the machine down for a while slows all of them.
  for (let round = 1; (await audited(round)) && !quiet.over; round++);
  contenders.forEach(summarise);
  const section = account({ contenders, runs: RUNS, votes: VOTES, chromium: await version(), machine });
  console.log(section);
  tellShortcomings();
  if (contenders.every(({ audits }) => Object.values(audits).every(({ enough }) => enough))) {
    writeFileSync(document, replaceSection(readFileSync(document, "utf8"), "pages", section));
  } else {
    console.error(`the machine was not left alone for long enough, so ${document} stays as it is; try again when it is quiet`);
    process.exitCode = 1;
  }
} finally {
  for (const server of Object.values(servers)) server.end();
}

function addressOf({ on, path }) {
  return servers[on].address + path;
}

/** One more audit of each page in each form that has too few undisturbed ones. Whether any had. */
async function audited(round) {
  const wanted = Object.keys(FORMS).flatMap((form) =>
    contenders.filter((contender) => counted(contender, form).length < RUNS).map((contender) => ({ contender, form })),
  );
  if (wanted.length > 0) console.error(`  round ${round}: ${wanted.length} audits, each once the machine is left alone`);
  for (const { contender, form } of wanted) {
    const found = await audit(addressOf(contender), form, Number(slowdown), quiet);
    contender.runs[form].push(found);
    console.error(`    ${contender.name}, ${form}${quiet.undisturbed(found.speed) ? "" : ": disturbed"}`);
  }
  return wanted.length > 0;
}

/** The audits that the machine was left alone for, whatever they found. */
function counted(contender, form) {
  return contender.runs[form].filter(({ speed }) => quiet.undisturbed(speed));
}

function summarise(contender) {
  contender.audits = {};
  for (const [form, runs] of Object.entries(contender.runs)) {
    const left = counted(contender, form);
    if (left.length < RUNS) {
      console.error(`${contender.name}, ${form}: only ${left.length} of ${runs.length} audits were undisturbed`);
    }
    const used = left.length > 0 ? left : runs;
    const found = { ...summary(used), disturbed: runs.length - used.length, enough: left.length >= RUNS };
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
