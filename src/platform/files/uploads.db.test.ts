import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { pdf, png, xlsx } from '../../../test/support/files/samples.ts';
import type { PersonId } from '../../kernel/id.ts';
import { masterKey, newGeneration, openVault } from '../crypto/index.ts';
import { systemScope, type Scope, type Tx } from '../database/index.ts';
import {
  ALL_KINDS,
  diskStore,
  FILE_KINDS,
  openFiles,
  openUploads,
  sweepFiles,
  uploadId,
  type Files,
  type FileStore,
  type Intent,
  type Limits,
  type UploadId,
  type Uploads,
} from './index.ts';

const wrapper = masterKey([newGeneration()]);
const now = () => new Date('2026-03-02T01:00:00Z');
const vault = openVault({ wrapper, now });
let db: TestDatabase;
let root: string;
let store: FileStore;
let files: Files;
let uploads: Uploads;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'ow-uploads-'));
  store = diskStore(root);
  files = openFiles({ store, vault });
  uploads = openUploads({ app: db.app, store, vault });
  await db.owner.within(systemScope(db.area), (tx) => sql`truncate files.file, files.upload`.execute(tx));
});
afterEach(() => rmSync(root, { recursive: true }));

async function* pieces(...all: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const one of all) yield one;
}
async function* breakingAfter(...all: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* all;
  throw new Error('connection lost');
}

function newPerson() {
  const person = randomUUID() as PersonId;
  const scope: Scope = { area: db.area, person };
  const owner = { heldBy: 'intake.draft/1', subject: `person/${person}`, person };
  return { scope, owner, within: <Value>(work: (tx: Tx) => Promise<Value>) => db.app.within(scope, work) };
}
type Person = ReturnType<typeof newPerson>;

const begin = (by: Person, intent: Partial<Intent> = {}, limits: Limits = {}) =>
  by.within((tx) => uploads.begin(tx, { ...by.owner, name: '平面图.pdf', size: 1_000, ...intent }, limits));

async function begun(by: Person, size: number, name = '平面图.pdf'): Promise<UploadId> {
  const result = await begin(by, { size, name });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const send = (by: Person, place: { id: UploadId; at: number }, content: Uint8Array) =>
  uploads.take(by.scope, { ...place, content: pieces(content) });

const blobs = () =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /[0-9a-f]{64}$/.test(path));

describe('an upload in pieces', () => {
  test('becomes a file that is whole, wherever it was cut and whichever process took a piece', async () => {
    const person = newPerson();
    const bytes = Buffer.concat([pdf(), randomBytes(300_000)]);
    const id = await begun(person, bytes.length);
    const other = openUploads({ app: db.app, store: diskStore(root), vault: openVault({ wrapper, now }) });
    expect(await send(person, { id, at: 0 }, bytes.subarray(0, 70_001))).toEqual({ ok: true, value: 70_001 });
    expect(
      await other.take(person.scope, { id, at: 70_001, content: pieces(bytes.subarray(70_001, 200_000)) }),
    ).toEqual({
      ok: true,
      value: 200_000,
    });
    expect(await person.within((tx) => other.find(tx, id))).toEqual({
      id,
      heldBy: person.owner.heldBy,
      name: '平面图.pdf',
      size: bytes.length,
      received: 200_000,
    });
    expect(await send(person, { id, at: 200_000 }, bytes.subarray(200_000))).toEqual({ ok: true, value: bytes.length });

    const received = await other.finish(person.scope, id);
    if (!received.ok) throw new Error(received.error.code);
    const file = await person.within(async (tx) => {
      expect(await uploads.drop(tx, id)).toBe(true);
      return files.record(tx, received.value, person.owner);
    });
    const opened = await person.within((tx) => files.open(tx, file));
    if (!opened.ok) throw new Error(opened.error.code);
    const content: Uint8Array[] = [];
    for await (const piece of opened.value.content) content.push(piece);
    expect(Buffer.concat(content).equals(bytes)).toBe(true);
    expect(await person.within((tx) => uploads.find(tx, id))).toBeUndefined();
  });

  test('keeps what had arrived when the connection breaks', async () => {
    const person = newPerson();
    const bytes = Buffer.concat([pdf(), randomBytes(20_000)]);
    const id = await begun(person, bytes.length);
    const broken = breakingAfter(bytes.subarray(0, 5_000), bytes.subarray(5_000, 9_000));
    expect(await uploads.take(person.scope, { id, at: 0, content: broken })).toEqual({ ok: true, value: 9_000 });
    expect(await uploads.take(person.scope, { id, at: 9_000, content: breakingAfter() })).toEqual({
      ok: true,
      value: 9_000,
    });
    expect((await send(person, { id, at: 9_000 }, bytes.subarray(9_000))).ok).toBe(true);
    expect((await uploads.finish(person.scope, id)).ok).toBe(true);
  });

  test('lies on the disk encrypted while it is under way', async () => {
    const person = newPerson();
    const id = await begun(person, 100_000);
    await send(person, { id, at: 0 }, Buffer.concat([pdf('370828199001011234'), Buffer.alloc(10_000)]));
    expect(blobs()).toHaveLength(1);
    expect(readFileSync(join(root, blobs()[0] ?? '')).includes('370828199001011234')).toBe(false);
    const { rows } = await db.owner.within(systemScope(db.area), (tx) =>
      sql<{ row: string }>`select upload::text as row from files.upload`.execute(tx),
    );
    expect(rows.filter(({ row }) => row.includes('平面图'))).toEqual([]);
  });

  test('is told where to go on when a piece begins elsewhere', async () => {
    const person = newPerson();
    const id = await begun(person, 10_000);
    await send(person, { id, at: 0 }, pdf());
    const elsewhere = { ok: false, error: { code: 'uploadElsewhere', received: pdf().length } };
    expect(await send(person, { id, at: 0 }, Buffer.alloc(7_000))).toEqual(elsewhere);
    expect(await send(person, { id, at: 9_000 }, pdf())).toEqual(elsewhere);
    expect(blobs()).toHaveLength(1);
  });

  test('takes a piece once when it is sent twice at the same moment', async () => {
    const person = newPerson();
    const id = await begun(person, 100_000);
    const sizes = [5_000, 6_000, 7_000];
    const answers = await Promise.all(
      sizes.map((size) => send(person, { id, at: 0 }, Buffer.concat([pdf(), Buffer.alloc(size)]))),
    );
    const received = (await person.within((tx) => uploads.find(tx, id)))?.received;
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: received }]);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
    expect(refused).toEqual(Array.from({ length: 2 }, () => ({ code: 'uploadElsewhere', received })));
    expect(blobs()).toHaveLength(1);
  });

  test('is refused when more comes than was announced, and not finished before all has come', async () => {
    const person = newPerson();
    const id = await begun(person, 1_000);
    expect(await send(person, { id, at: 0 }, Buffer.alloc(1_001))).toEqual({
      ok: false,
      error: { code: 'uploadTooLong', size: 1_000 },
    });
    expect(blobs()).toEqual([]);
    await send(person, { id, at: 0 }, pdf());
    const received = pdf().length;
    expect(await uploads.finish(person.scope, id)).toEqual({
      ok: false,
      error: { code: 'uploadUnfinished', received, size: 1_000 },
    });
  });
});

describe('an upload of what is not taken', () => {
  test('is refused before anything is sent when it would be empty or too large', async () => {
    const person = newPerson();
    expect(await begin(person, { size: 0 })).toEqual({ ok: false, error: { code: 'fileEmpty' } });
    const most = FILE_KINDS.png.mostBytes;
    const tooLarge = { ok: false, error: { code: 'fileTooLarge', mostBytes: most } };
    expect(await begin(person, { size: most + 1 }, { accept: ['png'] })).toEqual(tooLarge);
    expect((await begin(person, { size: most }, { accept: ['png'] })).ok).toBe(true);
  });

  test('is refused by its first piece, and nothing of it stays', async () => {
    const person = newPerson();
    const id = await begun(person, 1_000_000);
    const html = Buffer.from('<!doctype html><script>1</script>'.padEnd(10_000));
    expect(await send(person, { id, at: 0 }, html)).toEqual({
      ok: false,
      error: { code: 'fileActive', accepted: ALL_KINDS },
    });
    expect(await person.within((tx) => uploads.find(tx, id))).toBeUndefined();
    expect(blobs()).toEqual([]);
  });

  test('is refused when it is whole, and nothing of it stays', async () => {
    const person = newPerson();
    const bytes = Buffer.concat([png(), xlsx()]);
    const id = await begun(person, bytes.length, 'photo.png');
    await send(person, { id, at: 0 }, bytes.subarray(0, 50));
    await send(person, { id, at: 50 }, bytes.subarray(50));
    expect(await uploads.finish(person.scope, id)).toEqual({ ok: false, error: { code: 'fileAmbiguous' } });
    expect(await uploads.finish(person.scope, id)).toEqual({ ok: false, error: { code: 'uploadNotFound' } });
    expect(blobs()).toEqual([]);
  });
});

describe('whose an upload is', () => {
  test('nobody else can see it, send to it, finish or drop it', async () => {
    const [person, other] = [newPerson(), newPerson()];
    const id = await begun(person, pdf().length);
    const clerk: Scope = { area: db.area, departments: 'all' };
    for (const scope of [other.scope, clerk, { area: db.area }]) {
      expect(await db.app.within(scope, (tx) => uploads.find(tx, id))).toBeUndefined();
      const gone = { ok: false, error: { code: 'uploadNotFound' } };
      expect(await uploads.take(scope, { id, at: 0, content: pieces(pdf()) })).toEqual(gone);
      expect(await uploads.finish(scope, id)).toEqual(gone);
      expect(await db.app.within(scope, (tx) => uploads.drop(tx, id))).toBe(false);
    }
    expect((await send(person, { id, at: 0 }, pdf())).ok).toBe(true);
  });

  test('it is gone with the key of its person', async () => {
    const person = newPerson();
    const id = await begun(person, pdf().length);
    await send(person, { id, at: 0 }, pdf());
    await person.within((tx) => vault.destroyKey(tx, person.owner.subject, 'x'));
    expect(await uploads.finish(person.scope, id)).toEqual({ ok: false, error: { code: 'uploadNotFound' } });
    expect((await person.within((tx) => uploads.find(tx, id)))?.name).toBeUndefined();
  });

  test('an id that was made up finds nothing', async () => {
    const id = uploadId(randomUUID());
    expect(await send(newPerson(), { id, at: 0 }, pdf())).toEqual({ ok: false, error: { code: 'uploadNotFound' } });
  });
});

test('an upload under way is not swept, one that nobody went on with is', async () => {
  const person = newPerson();
  const received = await files.receive(db.area, { content: pieces(pdf()), name: 'x' });
  if (!received.ok) throw new Error(received.error.code);
  await person.within((tx) => files.record(tx, received.value, person.owner));
  const id = await begun(person, 10_000);
  await send(person, { id, at: 0 }, pdf());
  for (const path of blobs()) utimesSync(join(root, path), new Date('2026-01-01'), new Date('2026-01-01'));
  const sweep = (before: Date) => sweepFiles({ follower: db.follower, store }, db.area, before);

  expect(await sweep(new Date('2026-01-02'))).toBe(0);
  expect((await person.within((tx) => uploads.find(tx, id)))?.received).toBe(pdf().length);
  expect(await sweep(new Date(Date.now() + 60_000))).toBe(1);
  expect(await person.within((tx) => uploads.find(tx, id))).toBeUndefined();
  expect(blobs()).toHaveLength(1);
});
