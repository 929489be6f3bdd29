// What `./dev bench build` prints: what checking and building made-up catalogues costs, and what the pages and files of the
// sites weigh, a column for each number of tools.
//
// node scale.mjs PROGRAM APP FOLDER TOOLS…

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotli, gzip } from "./bytes.mjs";

const [program, app, folder, ...sizes] = process.argv.slice(2);

// Of many files of a kind so many are weighed, from all over the site; the middle one counts.
const WEIGHED = 300;

const columns = sizes.map(measured);
console.log(`| | ${sizes.map((tools) => Number(tools).toLocaleString("en")).join(" | ")} tools |`);
console.log(`|---|${"--:|".repeat(sizes.length)}`);
for (const row of Object.keys(columns[0] ?? {})) {
  console.log(`| ${row} | ${columns.map((column) => column[row]).join(" | ")} |`);
}

/** The figures of a catalogue of so many tools, by what they are of. Nothing of it stays: a large one fills a gigabyte. */
function measured(tools) {
  const [made, site] = ["made", "site"].map((name) => join(folder, name));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run("sample", "--tools", tools, "--seed", "1", "--out", made);
  const check = run("check", made);
  const build = run("build", "--no-cards", "--catalogue", made, "--app", app, "--out", site);
  const pages = Number(build.told.match(/(\d+) pages/)[1]).toLocaleString("en");
  const figures = { ...costs("check", check), ...costs("build", build), pages, ...weights(site) };
  rmSync(folder, { recursive: true });
  return figures;
}

/** Runs the program. What it told, and by GNU time the seconds as the clock went and of the processor, and its peak memory. */
function run(...words) {
  const account = join(folder, "time");
  const { status, stdout } = spawnSync("/usr/bin/time", ["-f", "%e %U %S %M", "-o", account, program, ...words], {
    stdio: ["ignore", "pipe", "inherit"],
    // A check tells of each price that is stale: of 10,000 tools more than the megabyte that Node would take.
    maxBuffer: 64e6,
  });
  if (status !== 0) throw new Error(`${program} ${words.join(" ")} ended with ${status}`);
  const [clock, user, system, kibibytes] = readFileSync(account, "utf8").split(/\s/).map(Number);
  return { clock, processor: user + system, memory: kibibytes * 1024, told: stdout.toString() };
}

function costs(verb, { clock, processor, memory }) {
  return {
    [`${verb}, as the clock went`]: `${clock.toFixed(1)} s`,
    [`${verb}, processor time`]: `${processor.toFixed(1)} s`,
    [`${verb}, peak memory`]: `${(memory / 1e6).toFixed(0)} MB`,
  };
}

function weights(site) {
  const files = readdirSync(site, { recursive: true }).filter((file) => statSync(join(site, file)).isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0);
  const middle = (kind) => middleWeight(site, files.filter((file) => kind.test(file)));
  const weight = (pack, file) => (existsSync(join(site, file)) ? kilobytes(pack(readFileSync(join(site, file)))) : "none");
  return {
    "the site": `${(bytes / 1e6).toFixed(0)} MB`,
    "a comparison, gzip 9": middle(/^compare\/.*-vs-.*\/index\.html$/),
    "a tool’s page": middle(/^tool\/.*\.html$/),
    "the home page": weight(gzip, "index.html"),
    "`/tools/`": weight(gzip, "tools/index.html"),
    "`/compare/`": weight(gzip, "compare/index.html"),
    "a reviewer’s page": middle(/^reviewer\/.*\.html$/),
    "a file of `catalogue/beside/`": middle(/^catalogue\/beside\//),
    "a file of `catalogue/rows/`": middle(/^catalogue\/rows\//),
    "`catalogue/site.json`": weight(gzip, "catalogue/site.json"),
    "`catalogue/tallies.json`": weight(gzip, "catalogue/tallies.json"),
    "`service-worker.js`": weight(gzip, "service-worker.js"),
    "`catalogue/index.json`, brotli 11": weight(brotli, "catalogue/index.json"),
    "`catalogue/facets.json`, brotli 11": weight(brotli, "catalogue/facets.json"),
  };
}

function middleWeight(site, files) {
  if (files.length === 0) return "none";
  const step = Math.max(files.length / WEIGHED, 1);
  const places = Array.from({ length: Math.min(files.length, WEIGHED) }, (_, at) => Math.floor(at * step));
  const some = places.map((at) => readFileSync(join(site, files[at])));
  // The address of a pair in its other order holds but a redirect.
  const whole = some.filter((page) => !page.includes('http-equiv="refresh"'));
  const weights = whole.map(gzip).sort((one, other) => one - other);
  return kilobytes(weights[Math.floor(weights.length / 2)]);
}

function kilobytes(bytes) {
  return `${(bytes / 1e3).toFixed(1)} KB`;
}
