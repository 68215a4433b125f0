// An upload over a connection that breaks, spoken to the running program over a real socket.
import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { jsonOf, type Agent } from '../../../../../test/support/app/agent.ts';
import { startTestApp, type TestApp } from '../../../../../test/support/app/test-app.ts';
import { pdf } from '../../../../../test/support/files/samples.ts';
import { signedInPerson } from '../../../../../test/support/app/people.ts';
import type { Draft } from '../contract/drafts.ts';

const MATERIAL = 'public-health.m2';
const MEGABYTE = 1024 * 1024;

let app: TestApp;
let person: Agent;
let draft: string;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  ({ person } = app.cast);
}, 120_000);
afterAll(() => app.close());
beforeEach(async () => {
  ({ id: draft } = jsonOf<{ id: string }>(await person.post('/api/drafts', { item: 'public-health' })));
});

/** A PDF of about this size: random bytes behind its end do not make it another kind. */
const pdfOf = (size: number) => {
  const head = Buffer.from(pdf());
  return Buffer.concat([head, Buffer.from('\n%'), Buffer.from(randomBytes(size / 2).toString('hex'))]);
};

const begin = (size: number, name = '平面图.pdf', as = person) =>
  as.send('POST', `/api/drafts/${draft}/materials/${MATERIAL}/uploads`, {
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  });

const piece = (location: string, at: number, content: Buffer<ArrayBuffer>) =>
  fetch(new URL(location, app.url), {
    method: 'PATCH',
    headers: {
      cookie: person.cookie,
      origin: new URL(app.url).origin,
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(at),
    },
    body: content,
  });

const offsetOf = async (location: string, as = person) => {
  const { status, headers } = await as.send('HEAD', location);
  return [status, headers.get('upload-offset')];
};

const filesOf = async () => {
  const { materials } = jsonOf<Draft>(await person.get(`/api/drafts/${draft}`));
  return materials.find(({ id }) => id === MATERIAL)?.files ?? [];
};

/** Sends a piece and hangs up in the middle of it. */
const hangUp = (location: string, content: Buffer, after: number) =>
  new Promise<void>((resolve) => {
    const url = new URL(location, app.url);
    const request = httpRequest(url, {
      method: 'PATCH',
      headers: {
        cookie: person.cookie,
        origin: url.origin,
        'content-type': 'application/offset+octet-stream',
        'content-length': content.length,
        'upload-offset': '0',
      },
    });
    request.on('error', () => resolve());
    request.on('close', () => resolve());
    request.write(content.subarray(0, after), () => setTimeout(() => request.destroy(), 150));
  });

test('what is sent in pieces is one file in the end, whole and under its name', async () => {
  const content = pdfOf(3 * MEGABYTE);
  const begun = await begin(content.length);
  const location = begun.headers.get('location') ?? '';
  expect(begun.status).toBe(201);
  expect(await offsetOf(location)).toEqual([200, '0']);
  for (let at = 0; at < content.length; at += MEGABYTE) {
    const answer = await piece(location, at, content.subarray(at, at + MEGABYTE));
    expect(answer.status).toBe(204);
    expect(answer.headers.get('upload-offset')).toBe(String(Math.min(content.length, at + MEGABYTE)));
  }
  const [file] = await filesOf();
  expect(file).toMatchObject({ name: '平面图.pdf', mediaType: 'application/pdf', size: content.length });
  const back = await fetch(new URL(`/drafts/${draft}/materials/${MATERIAL}/files/${file?.id}`, app.url), {
    headers: { cookie: person.cookie },
  });
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  expect(hash(new Uint8Array(await back.arrayBuffer()))).toBe(hash(content));
});

test('after a connection broke, the upload goes on from what had arrived', async () => {
  const content = pdfOf(2 * MEGABYTE);
  const location = (await begin(content.length)).headers.get('location') ?? '';
  await hangUp(location, content, MEGABYTE);
  await expect.poll(async () => Number((await offsetOf(location))[1])).toBeGreaterThan(0);
  const at = Number((await offsetOf(location))[1]);
  expect(at).toBeLessThan(content.length);
  expect((await piece(location, at, content.subarray(at))).status).toBe(204);
  expect(await filesOf()).toMatchObject([{ size: content.length }]);
});

describe('is refused with a sentence', () => {
  test('an upload that does not say how large it is and what it is called', async () => {
    const answer = await person.send('POST', `/api/drafts/${draft}/materials/${MATERIAL}/uploads`);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      422,
      expect.objectContaining({ code: 'uploadUnannounced' }),
    ]);
  });
  test('one that will be too large, before a byte of it is sent', async () => {
    const answer = await begin(10 ** 11);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([413, expect.objectContaining({ code: 'fileTooLarge' })]);
    expect(JSON.parse(answer.text).title).toMatch(/MB/);
  });
  test('a piece that belongs elsewhere, with the place where to go on', async () => {
    const location = (await begin(1000)).headers.get('location') ?? '';
    const answer = await piece(location, 500, Buffer.alloc(500));
    expect([answer.status, await answer.json()]).toMatchObject([
      409,
      { code: 'uploadElsewhere', facts: { received: 0 } },
    ]);
  });
  test('a kind that is not taken, at the first piece', async () => {
    const page = Buffer.from(`<html><script>alert(1)</script>${' '.repeat(5000)}</html>`);
    const location = (await begin(page.length, '照片.jpg')).headers.get('location') ?? '';
    const answer = await piece(location, 0, page);
    expect([answer.status, await answer.json()]).toMatchObject([415, { code: 'fileActive' }]);
    expect(await filesOf()).toEqual([]);
  });
});

test('somebody else finds no such upload', async () => {
  const location = (await begin(1000)).headers.get('location') ?? '';
  const stranger = await signedInPerson(app.house.modules.identity, 77);
  expect(await offsetOf(location, stranger)).toEqual([404, null]);
  expect((await begin(1000, 'x.pdf', stranger)).status).toBe(404);
});
