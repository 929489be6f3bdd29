// Makes what `./dev bench search` measures on: a site of 10,000 made-up tools by the product's own program, and beside it in
// `bench/` the bench page with the libraries, the same tools, the queries and what each file weighs.
//
// node prepare.mjs PROGRAM APP FOLDER SEED

import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotli } from "../bytes.mjs";
import { misspelt } from "./misspelt.mjs";
import { plainSlug } from "./rows.mjs";

const TOOLS = 10_000;
const QUERIES = 200;

const here = dirname(fileURLToPath(import.meta.url));
const [program, app, folder, seed] = process.argv.slice(2);
const [made, site, key] = ["made", "site", "key"].map((name) => join(folder, name));
const bench = join(site, "bench");

siteOfManyTools();
rmSync(bench, { recursive: true, force: true });
cpSync(here, bench, { recursive: true });
const engines = await bundled();
toolsAndQueries();
writeFileSync(join(bench, "bytes.json"), JSON.stringify(downloads()));

/** Minutes of work, so it is done again only for another seed, program or app. */
function siteOfManyTools() {
  const mark = [seed, ...[program, ...files(app)].map((file) => digest(readFileSync(file)))].join(" ");
  if (existsSync(key) && readFileSync(key, "utf8") === mark) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const run = (...words) => execFileSync(program, words, { stdio: ["ignore", process.stderr, process.stderr] });
  run("sample", "--tools", TOOLS, "--seed", seed, "--out", made);
  run("build", "--no-cards", "--catalogue", made, "--app", app, "--out", site);
  writeFileSync(key, mark);
}

/** Each library with the lines that use it, in one file, as a bundler puts it into a page. Gives the files' names. */
async function bundled() {
  const engines = readdirSync(join(here, "engines"));
  await build({
    entryPoints: engines.map((engine) => join(here, "engines", engine)),
    outdir: join(bench, "engines"),
    bundle: true,
    minify: true,
    format: "esm",
    legalComments: "none",
  });
  return engines.map((engine) => `bench/engines/${engine.replace(".mjs", ".js")}`);
}

/** The names and aliases that the libraries search, in columns, which pack smallest; and the queries. */
function toolsAndQueries() {
  const records = files(join(made, "tools")).map((file) => JSON.parse(readFileSync(file, "utf8")));
  const tools = {
    slug: records.map(({ slug, name }) => (slug === plainSlug(name) ? "" : slug)),
    name: records.map(({ name }) => name),
    aliases: records.map(({ aliases }) => aliases ?? []),
  };
  const queries = misspelt(tools, QUERIES, Number(seed)).map(({ query, meant }) => ({ query, slug: records[meant].slug }));
  writeFileSync(join(bench, "tools.json"), JSON.stringify(tools));
  writeFileSync(join(bench, "queries.json"), JSON.stringify(queries));
}

/** What each file that an engine may fetch weighs on its way to a reader. */
function downloads() {
  const app = readdirSync(site).filter((file) => /\.(css|js|wasm)$/.test(file));
  const data = readdirSync(join(site, "catalogue")).filter((file) => file.endsWith(".json"));
  const all = [...app, ...data.map((file) => `catalogue/${file}`), ...engines, "bench/tools.json"];
  return Object.fromEntries(all.map((file) => [file, brotli(readFileSync(join(site, file)))]));
}

function files(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(folder, entry.name)).sort();
}

function digest(bytes) {
  return createHash("sha256").update(bytes).digest("base64");
}
