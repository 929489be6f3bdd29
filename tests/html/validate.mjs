// Holds every page of a built site to the HTML standard.
//
// node validate.mjs SITE

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { faultsOf } from "./checking.mjs";

/** So many are shown; one fault in a part stands on a hundred pages. */
const SHOWN = 20;

const [site] = process.argv.slice(2);
const pages = readdirSync(site, { recursive: true }).filter((file) => file.endsWith(".html"));
if (pages.length === 0) throw new Error(`${site} holds no page; build it with ./dev build`);

const faults = [];
for (const page of pages) {
  const found = await faultsOf(readFileSync(join(site, page), "utf8"));
  faults.push(...found.map((fault) => `${join(site, page)}: ${fault}`));
}
for (const fault of faults.slice(0, SHOWN)) console.error(fault);
if (faults.length > 0) {
  console.error(`${faults.length} faults in the markup of ${pages.length} pages; the first are above`);
  process.exitCode = 1;
}
