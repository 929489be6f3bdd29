// What Lighthouse says of a page.

import lighthouse, { desktopConfig, generateReport } from "lighthouse";
import { chromium } from "./chromium.mjs";
import { middleOfEach } from "./middle.mjs";

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
export const FORMS = { mobile: undefined, desktop: desktopConfig };
export const KINDS = ["document", "script", "wasm", "style", "other"];

/**
 * What several audits of a page come to. The middle of each figure counts: scores of 100, milliseconds, shift without a unit,
 * bytes as they were transferred by kind, requests. With the report of the last as HTML, and all audits that any did not pass
 * in full, performance's own metrics aside, how fast the machine was, and how many times slower than it the device.
 */
export function summary(audits) {
  const found = audits.map(({ lhr }) => lhr);
  return {
    figures: middleOfEach(found.map(figuresOf)),
    bytes: middleOfEach(found.map(bytesOf)),
    short: [...new Set(found.flatMap(shortcomings))],
    report: generateReport(found.at(-1), "html"),
    speeds: audits.map(({ speed }) => speed),
    slowdown: found[0].configSettings.throttling.cpuSlowdownMultiplier,
    lighthouse: found[0].lighthouseVersion,
  };
}

/**
 * What Lighthouse says of an address in one of FORMS, in a new browser, once the machine is left alone, and how fast it was
 * before, meanwhile or after, whichever is least. Without a slowdown its phone is four times slower.
 */
export async function audit(address, form, slowdown, quiet) {
  const browser = await chromium();
  try {
    const page = await browser.newPage();
    const before = await quiet.wait(page);
    const port = Number(new URL(browser.wsEndpoint()).port);
    const flags = { port, onlyCategories: CATEGORIES, logLevel: "error" };
    if (slowdown && form === "mobile") flags.throttling = { cpuSlowdownMultiplier: slowdown };
    const { lhr } = await lighthouse(address, flags, FORMS[form]);
    if (lhr.runtimeError) throw new Error(`Lighthouse on ${address}: ${lhr.runtimeError.message}`);
    const meanwhile = quiet.heard(lhr.environment.benchmarkIndex);
    return { lhr, speed: Math.min(before, meanwhile, await quiet.speed(page)) };
  } finally {
    await browser.close();
  }
}

function figuresOf(lhr) {
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)]));
  const value = (audit) => lhr.audits[audit].numericValue;
  return {
    ...scores,
    first: value("first-contentful-paint"),
    largest: value("largest-contentful-paint"),
    blocking: value("total-blocking-time"),
    shift: value("cumulative-layout-shift"),
    requests: lhr.audits["network-requests"].details.items.length,
  };
}

function bytesOf(lhr) {
  const bytes = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
  for (const request of lhr.audits["network-requests"].details.items) bytes[kindOf(request)] += request.transferSize;
  return bytes;
}

function kindOf({ mimeType, resourceType }) {
  if (mimeType === "application/wasm") return "wasm";
  const kinds = { Document: "document", Script: "script", Stylesheet: "style" };
  return kinds[resourceType] ?? "other";
}

/** What keeps a page from 100, a line each. */
function shortcomings(lhr) {
  return CATEGORIES.flatMap((category) => {
    const counted = lhr.categories[category].auditRefs.filter(({ weight, group }) => weight > 0 && group !== "metrics");
    const audits = counted.map(({ id }) => lhr.audits[id]).filter(({ score }) => score !== null && score < 1);
    return audits.map(({ id, title, details }) => {
      const nodes = (details?.items ?? []).map(({ node, description, source }) => node?.selector ?? description ?? source);
      return `${category}, ${id}: ${title} ${nodes.filter(Boolean).slice(0, 3).join(" | ")}`.trim();
    });
  });
}
