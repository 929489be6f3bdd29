// When a machine that does other work, too, is left alone.

import { setTimeout as pause } from "node:timers/promises";
import { pageFunctions } from "lighthouse/core/lib/page-functions.js";

/** How fast a machine that is left alone is at least, of the fastest that it was found to be. */
const UNDISTURBED = 0.8;

/** Milliseconds between two looks. */
const BETWEEN = 2_000;

/** How fast the machine is by Lighthouse's benchmark index, and waiting until nothing else slows it down. */
export class Quiet {
  #fastest = 0;
  #end;

  /** It waits for so many milliseconds in all, counted from now. */
  constructor(patience) {
    this.#end = Date.now() + patience;
  }

  /** Whether it waits no more. */
  get over() {
    return Date.now() > this.#end;
  }

  /** Whether a machine of this speed was left alone, by all that is known by now. */
  undisturbed(speed) {
    return speed >= UNDISTURBED * this.#fastest;
  }

  /** Takes a speed into account that Lighthouse has found. */
  heard(speed) {
    this.#fastest = Math.max(this.#fastest, speed);
    return speed;
  }

  /** How fast the machine is now, in a page that holds nothing. */
  async speed(page) {
    await page.bringToFront();
    return this.heard(await page.evaluate(pageFunctions.computeBenchmarkIndex));
  }

  /** Waits until the machine is left alone, or it is over. How fast it is then. */
  async wait(page) {
    for (;;) {
      const speed = await this.speed(page);
      if (this.undisturbed(speed) || this.over) return speed;
      await pause(BETWEEN);
    }
  }
}
