// How soon a page is seen on a cheap phone over slow 4G, and how heavy it is; beside a page with one sentence. `npm run bench -- web`.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { percentile } from '../test/support/bench/figures.ts';
import { openBrowser } from '../test/support/web/browser.ts';
import { visit, type Visit } from './web/paint.ts';
import { openPortal } from './web/pages.ts';

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Visits of each page. */
    visits: { type: 'string', default: '5' },
  },
});

const BUDGET = { firstMs: 1_000, largestMs: 1_500, htmlAndStyle: 25 * 1_024, script: 15 * 1_024 };

type Row = Visit & { name: string; path: string };

async function measure(): Promise<{ reference: Visit; rows: Row[] }> {
  const portal = await openPortal();
  const browser = await openBrowser();
  const reference = await serveOneSentence();
  try {
    const see = (url: URL, cookie: string) => seen(() => visit(browser, url, cookie));
    const rows: Row[] = [];
    for (const sample of portal.samples) {
      const url = new URL(sample.path, portal.url);
      rows.push({ ...sample, ...(await see(url, sample.cookie)) });
    }
    return { reference: await see(reference.url, ''), rows };
  } finally {
    reference.close();
    await browser.close();
    await portal.close();
  }
}

/** Three visits out of four were as fast as this, and as light. */
async function seen(visitOnce: () => Promise<Visit>): Promise<Visit> {
  const visits: Visit[] = [];
  for (let count = 0; count < Number(asked.visits); count += 1) visits.push(await visitOnce());
  const p75 = (of: keyof Visit) =>
    percentile(
      visits.map((one) => one[of]),
      0.75,
    );
  const [firstMs, largestMs] = [p75('firstMs'), p75('largestMs')];
  return { firstMs, largestMs, htmlAndStyle: p75('htmlAndStyle'), script: p75('script') };
}

/** The reference: what any page at all takes over this line. */
async function serveOneSentence() {
  const server = createServer((_request, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end('<!doctype html><html lang="zh-CN"><title>一</title><h1>一句话。</h1></html>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = Object(server.address());
  return { url: new URL(`http://127.0.0.1:${port}/`), close: () => void server.close() };
}

function linesOf({ reference, rows }: Awaited<ReturnType<typeof measure>>): string[] {
  const ms = (value: number) => `${value.toFixed(0)} ms`.padStart(8);
  const kb = (bytes: number) => `${(bytes / 1_024).toFixed(1)} KB`.padStart(8);
  const { firstMs, largestMs, htmlAndStyle, script } = BUDGET;
  const late = rows.filter((row) => row.firstMs > firstMs || row.largestMs > largestMs).map(({ name }) => name);
  return [
    `slow 4G (1.6 Mbit/s, 150 ms), CPU ×4, ${asked.visits} visits each with nothing kept, 75th percentile`,
    `${'page'.padEnd(12)}    first  largest  HTML+CSS  script`,
    ...rows.map(
      (row) =>
        `${row.name.padEnd(12)} ${ms(row.firstMs)} ${ms(row.largestMs)} ${kb(row.htmlAndStyle)} ${kb(row.script)}`,
    ),
    `${'one sentence'.padEnd(12)} ${ms(reference.firstMs)} ${ms(reference.largestMs)}`,
    `${'to reach'.padEnd(12)} ${ms(firstMs)} ${ms(largestMs)} ${kb(htmlAndStyle)} ${kb(script)}`,
    late.length === 0 ? 'every page reaches it' : `later than that: ${late.join(', ')}`,
  ];
}

const measured = await measure();
console.log(asked.json ? JSON.stringify(measured) : linesOf(measured).join('\n'));
