/// <reference lib="webworker" />
// The service worker, and all that it does: keeps the page's own files, and answers from them without a network.
import { isPrecacheList, type PrecacheList } from "./precache-list.ts";

declare const self: ServiceWorkerGlobalScope;

const LIST = readList("__PRECACHE__");
/** Another page of this kind in another folder of the same server has caches of its own. */
const PREFIX = `explorer ${self.registration.scope} `;
const CACHE = PREFIX + LIST.version;

self.addEventListener("install", (event) => {
  event.waitUntil(keepFiles().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOldFiles().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && new URL(url).origin === self.location.origin)
    event.respondWith(answer(event.request));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(LIST.files.map((file) => new Request(file, { cache: "reload" })));
}

async function dropOldFiles(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/**
 * What is kept comes first, so that a slow network is as good as none. The browser itself looks for a new version of this
 * worker with each visit; the visit after that shows it.
 */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.mode === "navigate" ? "./" : request, {
    ignoreSearch: true,
    // The files are the same for everyone, whatever the server says they vary by.
    ignoreVary: true,
  });
  return kept ?? fetch(request);
}

function readList(text: string): PrecacheList {
  const list: unknown = JSON.parse(text);
  if (!isPrecacheList(list)) throw new Error("The list of files was not written by the build.");
  return list;
}
