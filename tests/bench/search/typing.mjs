// Types into a search box and takes the time, on the product's page and on the bench page alike. What both must have:
// `<html data-alive>`, `input[name=q]` in a `form[role=search]` (at home the one in the page stands for that above it),
// `<html data-find="ready">` once it answers, and the listbox it names in `aria-controls`, which carries the text it answers
// in `data-for`. An option is a link, or says its tool in `data-slug`.

const LIMIT = 20_000;

/** What the page says of itself. */
const mark = document.documentElement.dataset;

/** Waits until the page runs. */
export function alive() {
  return until(() => "alive" in mark, "<html data-alive>");
}

/** Focuses the box and waits until it answers. The files it fetched for that, and the milliseconds since the last was there. */
export async function ready() {
  const focused = performance.now();
  box().focus();
  // A window that nobody looks at tells its page of no focus.
  if (!document.hasFocus()) box().dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  await until(() => mark.find === "ready", '<html data-find="ready"> after the box had focus');
  const answered = performance.now();
  const files = performance.getEntriesByType("resource").filter((file) => file.startTime >= focused);
  const arrived = Math.max(focused, ...files.map((file) => file.responseEnd));
  return { ms: answered - arrived, files: files.map((file) => new URL(file.name).pathname.slice(1)) };
}

/** Types a query letter by letter. For each letter, the milliseconds from its input event until what it finds is painted. */
export async function type(query) {
  enter("");
  await painted();
  const times = [];
  for (let end = 1; end <= query.length; end += 1) {
    const text = query.slice(0, end);
    const begun = performance.now();
    enter(text);
    const due = begun + LIMIT;
    while (!(await painted(() => answers(text)))) {
      if (performance.now() > due) throw inVain(answerTo(text));
    }
    times.push(performance.now() - begun);
  }
  return times;
}

/** Enters a query at once. The first three things found: a tool's slug, or null for anything else. */
export async function firstThree(query) {
  enter("");
  await painted();
  enter(query);
  await until(() => answers(query), answerTo(query));
  return [...list().querySelectorAll("[role=option]")].slice(0, 3).map(slug);
}

function box() {
  const find = (css) => document.querySelector(`${css} form[role=search] input[name=q]`);
  const box = find("main") ?? find("header");
  if (!box) throw new Error("there is no input[name=q] in a form[role=search]");
  return box;
}

/** The listbox of the box. */
function list() {
  return document.getElementById(box().getAttribute("aria-controls"));
}

/** Puts a text into the box as a keystroke does: a framework that watches the property of the element itself sees it too. */
function enter(text) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(box(), text);
  box().dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
}

function answers(text) {
  return list()?.dataset.for === text;
}

const answerTo = (text) => `a listbox with data-for="${text}"`;

/** Looks just before a frame is painted, and comes back in the first task behind it. */
function painted(look = () => true) {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const seen = look();
      const behind = new MessageChannel();
      behind.port1.onmessage = () => resolve(seen);
      behind.port2.postMessage(null);
    });
  });
}

/** Waits for what a change of the page brings. */
function until(seen, what) {
  if (seen()) return undefined;
  return new Promise((resolve, reject) => {
    const watch = new MutationObserver(() => seen() && end(resolve));
    const late = setTimeout(() => end(() => reject(inVain(what))), LIMIT);
    const end = (then) => {
      watch.disconnect();
      clearTimeout(late);
      then();
    };
    watch.observe(document, { attributes: true, childList: true, subtree: true });
  });
}

const inVain = (what) => new Error(`waited ${LIMIT / 1000} s in vain for ${what}`);

function slug(option) {
  if (option.dataset.slug) return option.dataset.slug;
  const link = option.getAttribute("href");
  if (!link) throw new Error("an option is no link and has no data-slug");
  return link.match(/\/tool\/([^/]+)\/$/)?.[1] ?? null;
}
