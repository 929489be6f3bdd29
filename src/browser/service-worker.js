// Keeps what was visited, so that it opens again without the network (docs/adr/0009).
// src/companion/offline.rs fills in the first four lines and leaves comments out.

// A digest of the whole site. Figures of two builds never stand together, so each build keeps its own.
const BUILD = "{{build}}";
// What is kept from the start: the app, and the pages and data that every visit needs.
const START = "{{start}}";
// The beginnings of the SHA-256 digests of that: whatever a host or a cache sends, its bytes tell of which build it is.
const DIGESTS = new Set("{{digests}}".match(/.{8}/g));
// How many files hold the digests of all else that may be kept.
const SHARES = "{{shares}}";

const SITE = new URL(registration.scope);
// No path has a blank in it, so no site takes a neighbour's caches for its own.
const OURS = `seaworthy ${SITE.pathname} `;
const CACHE = OURS + BUILD;
const MOST_VISITED = 60;
const PATIENCE = 4000;
const HASHED = /-[0-9a-f]{8,16}(_bg)?\.(js|wasm|css)$/;

// The path inside the site. Static hosts pass over the query, and so does what is kept.
const inside = (address) => new URL(address).pathname.slice(SITE.pathname.length);
const kept = async (path) => (await caches.open(CACHE)).match(SITE.href + path);
const olderCaches = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);

async function visited(name) {
  const paths = (await (await caches.open(name)).keys()).map((request) => inside(request.url));
  return paths.filter((path) => !START.includes(path) && !HASHED.test(path));
}

// In which file the digest of a path stands, the end of its address left aside. src/companion/offline.rs counts the same.
const share = (path) =>
  [...path.replace(/(^|\/)(index\.html)?$/, "")].reduce((sum, letter) => (sum * 31 + letter.charCodeAt()) % SHARES, 0);

// The digests of one such file, fetched once. A host may have that of another build: then it has none of ours.
const fetchedShares = new Map();
function digestsOf(number) {
  if (!fetchedShares.has(number)) {
    const read = async () => {
      const answer = await fetch(`${SITE.href}digests/${number}.txt?${BUILD}`, { cache: "no-cache" });
      const [build, digests] = (await answer.text()).split("\n");
      if (build !== BUILD) throw new Error("of another build");
      return new Set(digests.match(/.{8}/g));
    };
    fetchedShares.set(number, read().catch(() => void fetchedShares.delete(number)));
  }
  return fetchedShares.get(number);
}

async function isOurs(path, digest) {
  if (DIGESTS.has(digest)) return true;
  const digests = await digestsOf(share(path));
  return Boolean(digests && digests.has(digest));
}

// Keeps an answer if it is of this build, and says whether it is.
async function keep(path, answer) {
  if (!answer.ok) return false;
  const bytes = await answer.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).slice(0, 4);
  if (!(await isOurs(path, Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("")))) return false;
  try {
    const cache = await caches.open(CACHE);
    // Made anew: what came by a redirect must not be given to a page load.
    await cache.put(SITE.href + path, new Response(bytes, { headers: answer.headers }));
    for (const old of (await visited(CACHE)).slice(0, -MOST_VISITED)) await cache.delete(SITE.href + old);
  } catch (full) {
    // What cannot be kept can be shown all the same.
  }
  return true;
}

// Names with a hash are of one content for ever; of all else the browser's own copy may be old.
async function fetched(path) {
  const cache = HASHED.test(path) ? "default" : "no-cache";
  return keep(path, await fetch(SITE.href + path, { cache }));
}

// The network's answer, if it comes in time.
const inTime = (network, patience) => Promise.race([network, new Promise((_, late) => setTimeout(late, patience))]);

// One after the other, behind everything else. What is gone or will not come is no reason to fail.
async function gather(paths) {
  for (const path of paths) await inTime(fetched(path), PATIENCE).catch(() => {});
}

async function install() {
  // While a host is changing over, a build is not all there: then the browser tries again later.
  if ((await Promise.all(START.map(fetched))).includes(false)) throw new Error("not all of this build is published");
  // What was visited in the build before is at hand in this one, too.
  for (const name of await olderCaches()) await gather(await visited(name));
}

async function activate() {
  for (const name of await olderCaches()) await caches.delete(name);
  await clients.claim();
}

// Pages come as they stream. One that was not loaded before is worth more patience: 404.html has the app in it, which
// shows any address, but has to fetch for it.
async function page(event, path) {
  const copy = await kept(path);
  const network = fetch(event.request, { cache: "no-cache" }).then((answer) => {
    event.waitUntil(keep(path, answer.clone()));
    return answer;
  });
  event.waitUntil(network.catch(() => {}));
  return inTime(network, copy ? PATIENCE : 3 * PATIENCE).catch(() => copy || kept("404.html"));
}

// The app's own files are all kept from the start but those that few ask for, which are kept when they first are.
async function hashed(event, path) {
  const copy = await kept(path);
  if (copy) return copy;
  const answer = await fetch(event.request);
  event.waitUntil(keep(path, answer.clone()));
  return answer;
}

// What the app fetches; it names the build of its page. The app has a sentence for status 409.
async function data(event, path, build) {
  const refused = () => new Response("", { status: 409 });
  if (build !== BUILD) {
    // A page of a build to come was loaded before its worker took over; one of a build that is gone is still open.
    const newer = () => registration.installing || registration.waiting;
    if (!newer()) await registration.update().catch(() => {});
    return newer() ? fetch(event.request) : refused();
  }
  // Beside the file itself, so that nobody waits for one after the other.
  if (!START.includes(path)) digestsOf(share(path));
  const copy = await kept(path);
  const network = fetch(event.request).then(async (answer) => {
    if (!answer.ok) return copy || answer;
    if (await keep(path, answer.clone())) return answer;
    registration.update().catch(() => {});
    return copy || refused();
  });
  event.waitUntil(network.catch(() => {}));
  return (copy ? inTime(network, PATIENCE) : network).catch(async () => {
    const client = await clients.get(event.clientId);
    if (client) client.postMessage("offline");
    return copy || Response.error();
  });
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SITE.href)) return;
  const path = inside(request.url);
  // It may be larger than memory, and is read as it streams.
  if (path === "catalogue/accepted.jsonl") return;
  const build = new URL(request.url).search.slice(1);
  if (request.mode === "navigate") event.respondWith(page(event, path));
  else if (HASHED.test(path)) event.respondWith(hashed(event, path));
  // Only the app names a build; whoever else asks for a file gets what the host has.
  else if (build && (path.startsWith("catalogue/") || ["find.css", "find.js", "late.js", "votes.js", "alive.js"].includes(path))) event.respondWith(data(event, path, build));
});

// A page (offline.js) says which build it is of and what it showed before there was a worker, or that the reader wants
// this one.
addEventListener("message", (event) => {
  const { build, shown, take } = event.data;
  if (take) skipWaiting();
  else if (build !== BUILD) event.source.postMessage("newer");
  else event.waitUntil(gather(shown.map(inside)));
});
