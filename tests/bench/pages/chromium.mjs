import puppeteer from "puppeteer-core";

/** A Chromium without a window, new, as if it had never been here. Lighthouse sets its own screen. */
export function chromium() {
  const root = process.getuid?.() === 0;
  const args = ["--disable-gpu", ...(root ? ["--no-sandbox"] : [])];
  return puppeteer.launch({ executablePath: process.env.CHROME_PATH, args, defaultViewport: null });
}

/** Its version, in numbers. */
export async function version() {
  const browser = await chromium();
  try {
    return (await browser.version()).replace(/[^\d.]/g, "");
  } finally {
    await browser.close();
  }
}
