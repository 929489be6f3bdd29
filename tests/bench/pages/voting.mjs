// When a vote counts that a reader presses while the page is still on its way, with network and processor slowed down by the
// browser, not by reckoning.

import { chromium } from "./chromium.mjs";
import { middle } from "./middle.mjs";

/** Slow 4G, as Lighthouse has it. Milliseconds; bytes a second (1.6 and 0.75 Mbit/s). */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;
/** A phone's width, but tall: the first vote stands below the answer, and who presses before there is a page cannot scroll. */
const SCREEN = { width: 412, height: 1800, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

const BETWEEN_PRESSES = 50;
const LONGEST = 60_000;

/** The first button that casts a ballot. */
const SHIP = "button[data-ballot]";

/**
 * Opens an address so many times, each time in a new browser. The middle one counts of: ms until the first content is painted,
 * ms until the page shows a vote as cast, and how many presses before that were lost; both null where `votes` is false, because
 * nothing on the page could count one.
 */
export async function voted(address, runs, votes) {
  const place = votes ? await placeOf(address) : null;
  const results = [];
  for (let run = 0; run < runs; run++) results.push(await open(address, place));
  const figure = (name) => (results[0][name] === null ? null : middle(results.map((result) => result[name])));
  return { first: figure("first"), counts: figure("counts"), lost: figure("lost") };
}

/** Where the button is in the finished page: a reader's finger is over it before it is there. */
async function placeOf(address) {
  return inPage(async (page) => {
    await page.goto(address);
    await page.waitForSelector("html[data-alive]");
    // The shell is alive before its tools have arrived, and may make the button anew after that.
    const button = await page.waitForFunction((ship) => document.querySelector(ship)?.getBoundingClientRect().toJSON(), {}, SHIP);
    const { x, y, width, height } = await button.jsonValue();
    if (y + height > SCREEN.height) throw new Error(`${address}: the first vote is at ${Math.round(y)} px, out of sight`);
    return { x: x + width / 2, y: y + height / 2 };
  });
}

async function open(address, place) {
  return inPage(async (page, devtools) => {
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", NETWORK);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    if (place) await watchBallots(devtools);
    // Not waited for: presses are made while the page is on its way.
    const loaded = page.goto(address, { timeout: LONGEST });
    const vote = place ? await pressUntilCounted(devtools, place) : { counts: null, lost: null };
    await loaded;
    return { first: await firstContent(page), ...vote };
  });
}

/** Has the page tell when it shows a ballot as cast, and when the press that cast it was made. */
async function watchBallots(devtools) {
  await devtools.send("Page.enable");
  await devtools.send("Runtime.enable");
  await devtools.send("Runtime.addBinding", { name: "ballotCounted" });
  const source = `(${watch})(${JSON.stringify(`${SHIP}[aria-pressed=true]`)})`;
  await devtools.send("Page.addScriptToEvaluateOnNewDocument", { source });
}

/** Runs in the page. */
function watch(cast) {
  let pressed;
  addEventListener("click", (event) => (pressed = event.timeStamp), true);
  const look = () => {
    if (!document.querySelector(cast)) return;
    observer.disconnect();
    window.ballotCounted(JSON.stringify({ counts: performance.now(), pressed: performance.timeOrigin + pressed }));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-pressed"] });
}

/** Presses with a real pointer, every 50 ms from the navigation on. Another press would take the ballot back. */
async function pressUntilCounted(devtools, place) {
  const presses = [];
  const press = () => {
    presses.push(Date.now());
    for (const type of ["mousePressed", "mouseReleased"]) {
      // A page that is being replaced answers nothing: such a press is lost, which is what is counted.
      devtools.send("Input.dispatchMouseEvent", { type, ...place, button: "left", clickCount: 1 }).catch(() => {});
    }
  };
  press();
  const pressing = setInterval(press, BETWEEN_PRESSES);
  try {
    const { counts, pressed } = await counted(devtools);
    return { counts, lost: Math.max(presses.filter((time) => time <= pressed).length - 1, 0) };
  } finally {
    clearInterval(pressing);
  }
}

function counted(devtools) {
  return new Promise((done, refuse) => {
    const late = setTimeout(() => refuse(new Error(`no vote counted within ${LONGEST / 1000} s`)), LONGEST);
    devtools.once("Runtime.bindingCalled", ({ payload }) => {
      clearTimeout(late);
      done(JSON.parse(payload));
    });
  });
}

function firstContent(page) {
  return page.evaluate(
    () =>
      new Promise((done) =>
        new PerformanceObserver((list) => {
          const [painted] = list.getEntriesByName("first-contentful-paint");
          if (painted) done(painted.startTime);
        }).observe({ type: "paint", buffered: true }),
      ),
  );
}

async function inPage(act) {
  const browser = await chromium();
  try {
    const page = await browser.newPage();
    await page.setViewport(SCREEN);
    return await act(page, await page.createCDPSession());
  } finally {
    await browser.close();
  }
}
