import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeDraft, granted, handedIn } from '../support/app/errand.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { assetsOf, crawl, fetchRaw, foreignIn, type Fetched, type Page } from './crawl.ts';

const KB = 1_024;
const BUDGET = { htmlAndStyle: 25 * KB, script: 15 * KB, deskShell: 350 * KB };

let app: TestApp;
let origin: string;
let pages: Page[];
const assets = new Map<string, Fetched>();

async function assetOf(address: string): Promise<Fetched> {
  const known = assets.get(address) ?? (await fetchRaw(new URL(address, origin)));
  assets.set(address, known);
  return known;
}

const wireBytesOf = async (addresses: readonly string[]) =>
  (await Promise.all(addresses.map(assetOf))).reduce((sum, { wireBytes }) => sum + wireBytes, 0);

/** What the browser has to fetch for a page that it has never been on. */
async function weigh(page: Page) {
  const { styles, scripts } = assetsOf(page);
  return {
    path: page.path,
    htmlAndStyle: page.wireBytes + (await wireBytesOf(styles)),
    script: await wireBytesOf(scripts),
  };
}

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  ({ origin } = new URL(app.url));
  const { person } = app.cast;
  const draft = await completeDraft(app.house, person);
  const { caseId } = await handedIn(app.house, person);
  const { caseId: concluded } = await handedIn(app.house, person);
  await granted(app.cast, concluded);
  const ofPerson = [
    `/drafts/${draft}`,
    `/my/cases/${caseId}`,
    `/my/cases/${caseId}/received`,
    `/my/cases/${concluded}`,
  ];
  pages = [];
  for (const lang of ['zh', 'en'])
    for (const [cookie, more] of [
      ['', ['/no-such-page']],
      [`; ${person.cookie}`, ['/my', ...ofPerson]],
    ] as const)
      pages.push(...(await crawl({ origin, from: ['/', ...more], headers: { cookie: `lang=${lang}${cookie}` } })));
}, 300_000);
afterAll(() => app.close());

describe("what a citizen's browser gets", () => {
  test('is seen on every kind of page', () => {
    const kinds = ['/', '/items', '/status', '/no-such-page', '/items/public-health', '/drafts/', '/my/cases/'];
    for (const kind of kinds)
      expect(
        pages.some(({ path }) => path.startsWith(kind)),
        kind,
      ).toBe(true);
    expect(pages.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([]);
    expect(pages.length).toBeGreaterThan(400);
  });

  test('is at most 25 KB of page and style and 15 KB of script, compressed', async () => {
    const weights = await Promise.all(pages.map(weigh));
    const [heaviest] = weights.toSorted((a, b) => b.htmlAndStyle - a.htmlAndStyle);
    const script = Math.max(...weights.map((weight) => weight.script));
    console.log(
      `${pages.length} pages; heaviest ${heaviest?.path}: ${heaviest?.htmlAndStyle} bytes; script ${script} bytes`,
    );
    expect(weights.filter(({ htmlAndStyle }) => htmlAndStyle > BUDGET.htmlAndStyle)).toEqual([]);
    expect(weights.filter((weight) => weight.script > BUDGET.script)).toEqual([]);
  });

  test('names no other host, in no page, style, script or header', () => {
    const answers = [...pages, ...[...assets].map(([path, asset]) => ({ ...asset, path }))];
    const foreign = answers.flatMap((answer) => foreignIn(answer, origin).map((address) => [answer.path, address]));
    expect(foreign).toEqual([]);
    const planted = '<link rel="stylesheet" href="//fonts.example.com/a.css"><img src="https://example.org/b.png">';
    expect(foreignIn({ status: 200, headers: {}, wireBytes: 0, text: planted }, origin)).toHaveLength(2);
  });
});

test("an officer's browser gets at most 350 KB before the first case can be opened", async () => {
  const desk = await fetchRaw(new URL('/desk/', origin));
  const { styles, scripts } = assetsOf({ ...desk, path: '/desk/' });
  const bytes = desk.wireBytes + (await wireBytesOf([...styles, ...scripts]));
  console.log(`desk: ${bytes} bytes`);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(BUDGET.deskShell);
});
