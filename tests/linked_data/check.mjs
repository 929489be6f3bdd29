// What the pages of a built site say as JSON-LD: whether it is said in schema.org's words, by the types of schema-dts, and
// whether it is enough for the results of search engines, by Adobe's validator.
//
//     node tests/linked_data/check.mjs dist

import Validator from "@adobe/structured-data-validator";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const KINDS = ["CollectionPage", "ProfilePage", "WebPage", "WebSite"];
const CONTEXT = "https://schema.org";

// Advice that we do not take: nothing in a catalogue says it, and none of it is made up.
const NOT_SAID = ["availability", "priceValidUntil", "aggregateRating"];

const site = process.argv[2] ?? "dist";
const files = fs.readdirSync(site, { recursive: true });
const pages = files.filter((file) => file.endsWith(".html")).sort().flatMap((file) => {
  const html = fs.readFileSync(path.join(site, file), "utf8");
  const [, json] = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s) ?? [];
  return json ? [{ file, said: JSON.parse(json) }] : [];
});
if (pages.length === 0) throw new Error(`no page of ${site} holds JSON-LD; build the site first`);

const faults = [...inWords(pages), ...(await enough(pages))];
for (const fault of faults.slice(0, 40)) console.error(fault);
console.log(`${pages.length} pages with JSON-LD, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);

// Each page as a constant of its type; what schema.org does not know is then a type error. A word misspelt on purpose shows
// that it would be.
function inWords(pages) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "linked-data-"));
  const require = createRequire(import.meta.url);
  const types = path.join(path.dirname(require.resolve("schema-dts")), "schema");
  const compiler = path.join(path.dirname(require.resolve("typescript/package.json")), "bin", "tsc");
  const constant = (said, at) => `export const page${at}: WithContext<${said["@type"]}> = ${JSON.stringify(said)};`;
  const wrong = { "@context": CONTEXT, "@type": "WebPage", nmae: "misspelt" };
  const lines = [
    `import type { ${KINDS.join(", ")}, WithContext } from ${JSON.stringify(types)};`,
    ...pages.map(({ said }, at) => constant(said, at)),
    "// @ts-expect-error",
    constant(wrong, "Wrong"),
  ];
  const source = path.join(folder, "pages.ts");
  fs.writeFileSync(source, lines.join("\n") + "\n");
  const ran = spawnSync(process.execPath, [compiler, "--noEmit", "--strict", "--ignoreConfig", "--skipLibCheck", source], { encoding: "utf8" });
  fs.rmSync(folder, { recursive: true });
  if (ran.status === 0) return [];
  // The first line of the file is the import.
  return (ran.stdout + ran.stderr).split("\n").filter((line) => line.trim()).map((line) => {
    const [, number] = line.match(/pages\.ts\((\d+)/) ?? [];
    return number ? `${pages[number - 2]?.file ?? "the misspelt word"}: ${line}` : line;
  });
}

async function enough(pages) {
  const validator = new Validator();
  const faults = [];
  for (const { file, said } of pages) {
    for (const issue of await validator.validate({ jsonld: { [said["@type"]]: [said] }, microdata: {}, rdfa: {} })) {
      const fields = issue.fieldNames ?? [];
      if (issue.severity === "ERROR" || !fields.some((field) => NOT_SAID.some((known) => field.includes(known)))) {
        faults.push(`${file}: ${issue.severity.toLowerCase()}: ${issue.issueMessage}`);
      }
    }
  }
  return faults;
}
