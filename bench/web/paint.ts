import type { Browser, CDPSession } from 'playwright-core';

/** A cheap phone on slow 4G: 1.6 Mbit/s, 150 ms there and back, a processor four times slower than this one. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const CPU_SLOWDOWN = 4;
const PHONE = { width: 375, height: 760 };

/** How long until something was seen, and until the largest part was, in milliseconds from the click. */
export type Paint = { firstMs: number; largestMs: number };

/** A visit, and what it had to fetch, in bytes as they travelled. */
export type Visit = Paint & { htmlAndStyle: number; script: number };

/** One visit by a browser that has never been here. */
export async function visit(browser: Browser, url: URL, cookie: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' });
  try {
    if (cookie !== '') await context.addCookies([cookieOf(cookie, url)]);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    const bytes = countBytes(devtools);
    const answer = await page.goto(url.href, { waitUntil: 'load' });
    if (answer?.status() !== 200) throw new Error(`${url.pathname} answered ${answer?.status()}`);
    return { ...(await page.evaluate(readPaint)), ...bytes };
  } finally {
    await context.close();
  }
}

function cookieOf(cookie: string, { hostname }: URL) {
  const [name = '', value = ''] = cookie.split('=', 2);
  return { name, value, domain: hostname, path: '/' };
}

/** Counts while the page is loading; redirects count as part of the page. */
function countBytes(devtools: CDPSession) {
  const bytes = { htmlAndStyle: 0, script: 0 };
  const kinds = new Map<string, keyof typeof bytes>();
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Document' || type === 'Stylesheet') kinds.set(requestId, 'htmlAndStyle');
    if (type === 'Script') kinds.set(requestId, 'script');
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind) bytes[kind] += encodedDataLength;
  });
  return bytes;
}

/** In the page: what the browser noted, a moment after it has loaded, so that a late picture counts. */
const readPaint = () =>
  new Promise<Paint>((resolve) => {
    let largestMs = 0;
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) largestMs = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => {
      const [first] = performance.getEntriesByName('first-contentful-paint');
      resolve({ firstMs: first?.startTime ?? Number.NaN, largestMs });
    }, 500);
  });
