// Papers from a telephone: large photographs, a connection that breaks, a page that is closed in between.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { jsonOf } from '../support/app/agent.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { pdf } from '../support/files/samples.ts';
import type { Draft } from '../../src/modules/intake/index.ts';
import { openBrowser } from '../support/web/browser.ts';

const MATERIAL = 'public-health.m2';
const MEGABYTE = 1024 * 1024;

let app: TestApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let draft: string;

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const address = () => new URL(`/drafts/${draft}/materials/${MATERIAL}`, app.url).href;

beforeEach(async () => {
  ({ id: draft } = jsonOf<{ id: string }>(await app.cast.person.post('/api/drafts', { item: 'public-health' })));
  context = await browser.newContext({ viewport: { width: 375, height: 812 }, locale: 'zh-CN' });
  const [name = '', ...value] = app.cast.person.cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url: app.url }]);
  page = await context.newPage();
  await page.goto(address());
});

const filesOf = async () => {
  const { materials } = jsonOf<Draft>(await app.cast.person.get(`/api/drafts/${draft}`));
  return materials.find(({ id }) => id === MATERIAL)?.files ?? [];
};

const pdfOf = (bytes: number) => Buffer.concat([Buffer.from(pdf()), Buffer.alloc(bytes, '% padding\n')]);
const choose = (name: string, buffer: Buffer, mimeType = 'application/pdf') =>
  page.locator('main input[type=file]').setInputFiles({ name, mimeType, buffer });
const upload = () => page.getByRole('button', { name: '上传', exact: true }).click();

describe('an upload over a connection that breaks', () => {
  test('says so, waits, and goes on from where it was', async () => {
    const content = pdfOf(3 * MEGABYTE);
    await choose('平面图.pdf', content);
    let pieces = 0;
    await page.route('**/uploads/*', async (route) => {
      if (route.request().method() === 'PATCH') pieces += 1;
      if (pieces === 4) await context.setOffline(true);
      await route.continue();
    });
    await upload();
    await page.getByText('网络断了').waitFor();
    expect(await page.locator('progress').isVisible()).toBe(true);
    const before = pieces;
    await page.unroute('**/uploads/*');
    const asked = offsetsAskedFrom(page);
    await context.setOffline(false);
    await page.getByRole('link', { name: '平面图.pdf' }).waitFor();
    expect(await filesOf()).toMatchObject([{ name: '平面图.pdf', size: content.length }]);
    expect(before).toBeGreaterThan(0);
    expect(Math.min(...asked)).toBeGreaterThan(0);
  });

  test('goes on when the page was closed and the same file is chosen again', async () => {
    const content = pdfOf(2 * MEGABYTE);
    const folder = await mkdtemp(join(tmpdir(), 'ow-upload-'));
    const place = join(folder, '平面图.pdf');
    await writeFile(place, content);
    await page.route('**/uploads/*', (route) =>
      Number(route.request().headers()['upload-offset'] ?? 0) >= MEGABYTE ? route.abort() : route.continue(),
    );
    await page.locator('main input[type=file]').setInputFiles(place);
    await upload();
    await page.getByText('网络断了').waitFor();
    const location = await page.evaluate(() => Object.values(sessionStorage).find((value) => /uploads/.test(value)));
    expect(location).toContain('/uploads/');
    await page.unroute('**/uploads/*');
    await page.goto(address());
    const asked = offsetsAskedFrom(page);
    await page.locator('main input[type=file]').setInputFiles(place);
    await upload();
    await page.getByRole('link', { name: '平面图.pdf' }).waitFor();
    expect(await filesOf()).toMatchObject([{ size: content.length }]);
    expect(Math.min(...asked)).toBeGreaterThan(0);
    await rm(folder, { recursive: true });
  });
});

/** Where in the file each piece begins that is sent from now on. */
function offsetsAskedFrom(sender: Page): number[] {
  const asked: number[] = [];
  sender.on('request', (request) => {
    const at = request.headers()['upload-offset'];
    if (request.method() === 'PATCH' && at !== undefined) asked.push(Number(at));
  });
  return asked;
}

test('what is refused is said in words beside the input, and the other file is taken all the same', async () => {
  const wrong = {
    name: '网页.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<html><script></script></html>'),
  };
  const right = { name: '平面图.pdf', mimeType: 'application/pdf', buffer: pdfOf(1000) };
  await page.locator('main input[type=file]').setInputFiles([wrong, right]);
  await upload();
  await page.getByRole('alert').filter({ hasText: '网页.pdf' }).waitFor();
  expect(await filesOf()).toMatchObject([{ name: '平面图.pdf' }]);
});

test('a large photograph travels upright and small', async () => {
  const photo = await photographHeldSideways(page);
  await page.goto(address());
  await choose('平面图.jpeg', photo, 'image/jpeg');
  await upload();
  await page.getByRole('link', { name: '平面图.jpg' }).waitFor();
  const [file] = await filesOf();
  expect(file?.size).toBeLessThan(photo.length / 2);
  const shown = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, `/drafts/${draft}/materials/${MATERIAL}/files/${file?.id}`);
  // Taken 4000 × 3000 with the telephone held upright.
  expect(shown).toEqual([1800, 2400]);
  const bytes = await page.evaluate(async (source) => {
    const answer = await fetch(source);
    return [...new Uint8Array(await answer.arrayBuffer()).slice(0, 4000)];
  }, `/drafts/${draft}/materials/${MATERIAL}/files/${file?.id}`);
  // Where and with what it was taken does not travel along.
  expect(Buffer.from(bytes).includes('Exif')).toBe(false);
});

/** A noisy JPEG whose EXIF says that it has to be turned by a quarter to the right (orientation 6), as telephones write it. */
async function photographHeldSideways(painter: Page): Promise<Buffer> {
  await painter.goto('about:blank');
  const base64 = await painter.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [4000, 3000];
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    for (let index = 0; index < 60_000; index += 1) {
      pen.fillStyle = `hsl(${(index * 37) % 360} 70% ${30 + (index % 50)}%)`;
      pen.fillRect((index * 7919) % 4000, (index * 104_729) % 3000, 40, 30);
    }
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.98));
    const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  const jpeg = Buffer.from(base64, 'base64');
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
