// In place of the site's worker while its catalogue is edited (`seaworthy serve --watch`): takes the place of one that an
// earlier visit has left, removes what that has kept, and goes.
const SITE = registration.scope;
const OURS = `seaworthy ${new URL(SITE).pathname} `;

async function leave() {
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS));
  for (const name of old) await caches.delete(name);
  await registration.unregister();
  // Only where there was another: pages that it has given may be old.
  if (old.length) for (const page of await clients.matchAll({ type: "window" })) page.navigate(page.url);
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));
