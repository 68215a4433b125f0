/**
 * Keeps the page that checks licences without a network, with what it is made of, and gives it when a licence's address cannot be
 * reached. Nothing of anybody is kept: only that one page.
 */
const PAGE = '/verify/offline';
const CACHE = 'licence-check';

/** What this file uses of a service worker's surroundings. */
type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void };
type Fetching = Event & { request: Request; respondWith: (answer: Promise<Response>) => void };
type KeepingWorker = {
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
};
const worker: KeepingWorker = Object(globalThis);

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  const page = await fetch(PAGE, { cache: 'no-cache' });
  if (!page.ok) return;
  const names = (await page.clone().text()).match(/\/assets\/[\w.-]+/g) ?? [];
  await cache.addAll([...new Set(names)]);
  await cache.put(PAGE, page);
}

/** The network first, since only it knows what happened to the licence; without one the page that checks by itself. */
async function pageOf(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (new URL(request.url).pathname === PAGE) void keep().catch(() => undefined);
    return answer;
  } catch {
    return (await caches.match(PAGE)) ?? Response.error();
  }
}

worker.addEventListener('install', (event) => event.waitUntil(keep().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate') event.respondWith(pageOf(request));
  else if (new URL(request.url).pathname.startsWith('/assets/'))
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});
