/* Keeps the withdrawal page and what it needs on this device, so that it opens without a network.

   What always holds: only this one page and static files are kept; a page with a person in it never is. */
"use strict";
const KEPT = "awda-withdraw-1";
const PAGE = "/withdraw/";

self.addEventListener("install", (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

async function fresh(request, key) {
  const answer = await fetch(request);
  if (answer.ok && !answer.redirected) (await caches.open(KEPT)).put(key, answer.clone());
  return answer;
}

async function kept(request, key) {
  try {
    return await fresh(request, key);
  } catch (gone) {
    const found = await caches.match(key);
    if (found) return found;
    throw gone;
  }
}

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin) return;
  if (address.pathname === PAGE) event.respondWith(kept(event.request, PAGE));
  else if (address.pathname.startsWith("/static/")) event.respondWith(kept(event.request, address.pathname));
});
