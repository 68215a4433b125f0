import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { docx, jpeg, pdf } from '../../../test/support/files/samples.ts';
import { area, type CaseId, type PersonId } from '../../kernel/id.ts';
import { masterKey, newGeneration, openVault } from '../crypto/index.ts';
import { systemScope, type Scope, type Tx } from '../database/index.ts';
import {
  diskStore,
  fileId,
  findBrokenFiles,
  FileTampered,
  openFiles,
  scanFiles,
  sweepFiles,
  wholeStore,
  type FileId,
  type Files,
  type FileStore,
  type Holder,
  type Scanner,
} from './index.ts';

const now = () => new Date('2026-03-02T01:00:00Z');
const vault = openVault({ wrapper: masterKey([newGeneration()]), now });
const HEALTH = 'health-bureau';
let db: TestDatabase;
let root: string;
let store: FileStore;
let files: Files;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'ow-stored-'));
  store = diskStore(root);
  files = openFiles({ store, vault });
  await db.owner.within(systemScope(db.area), (tx) => sql`truncate files.file`.execute(tx));
});
afterEach(() => rmSync(root, { recursive: true }));

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
}

/** A person, and a transaction in which that person acts. */
function newPerson() {
  const person = randomUUID() as PersonId;
  const scope: Scope = { area: db.area, person };
  const holder: Holder = { heldBy: `intake.draft/${randomUUID()}`, subject: `person/${person}`, person };
  return { scope, holder, within: <Value>(work: (tx: Tx) => Promise<Value>) => db.app.within(scope, work) };
}
type Person = ReturnType<typeof newPerson>;

const clerkOf = (...departments: string[]): Scope => ({ area: db.area, departments });

async function hand(by: Person, name = '证明.pdf', bytes = pdf()): Promise<FileId> {
  const received = await files.receive(db.area, { content: once(bytes), name });
  if (!received.ok) throw new Error(received.error.code);
  return by.within((tx) => files.record(tx, received.value, by.holder));
}

const submit = (by: Person, department = HEALTH) =>
  by.within((tx) => {
    const caseId = randomUUID() as CaseId;
    return files.handOver(tx, by.holder.heldBy, { heldBy: `intake.case/${caseId}`, caseId, department });
  });

const opened = (scope: Scope, id: FileId) => db.app.within(scope, (tx) => files.open(tx, id));
const refusalTo = async (scope: Scope, id: FileId) => {
  const result = await opened(scope, id);
  return result.ok ? undefined : result.error;
};

const blobs = () =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /[0-9a-f]{64}$/.test(path))
    .sort();

describe('a file that a person handed in', () => {
  test('is listed with its name, kind, size and that nobody has scanned it', async () => {
    const person = newPerson();
    const first = await hand(person, '场所使用证明（二楼）.pdf');
    const second = await hand(person, '', jpeg());
    expect(await person.within((tx) => files.findHeldBy(tx, person.holder.heldBy))).toMatchObject([
      { id: first, name: '场所使用证明（二楼）.pdf', kind: 'pdf', size: pdf().length, scanState: 'unscanned' },
      { id: second, name: '', kind: 'jpeg', size: jpeg().length, scanState: 'unscanned' },
    ]);
  });

  test('is opened by that person and comes back whole', async () => {
    const person = newPerson();
    const bytes = docx();
    const id = await hand(person, '申请表.docx', bytes);
    const result = await opened(person.scope, id);
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.file).toMatchObject({ id, name: '申请表.docx', kind: 'docx' });
    expect(Buffer.concat(await all(result.value.content)).equals(bytes)).toBe(true);
  });

  test('shows neither name nor content in the database or on the disk', async () => {
    const person = newPerson();
    await hand(person, '张三身份证370828199001011234.pdf');
    const { rows } = await db.owner.within(systemScope(db.area), (tx) =>
      sql<{ row: string }>`select file::text as row from files.file`.execute(tx),
    );
    expect(rows).toHaveLength(1);
    expect(rows.filter(({ row }) => /张三|370828199001011234/.test(row))).toEqual([]);
    expect(blobs().filter((path) => path.includes('张三'))).toEqual([]);
  });

  test('is found changed when somebody cut it on the disk', async () => {
    const person = newPerson();
    const id = await hand(person);
    truncateSync(join(root, blobs()[0] ?? ''), 50);
    const result = await opened(person.scope, id);
    if (!result.ok) throw new Error(result.error.code);
    await expect(all(result.value.content)).rejects.toThrow(FileTampered);
  });
});

describe('who sees a file', () => {
  test('is nobody but its person while it belongs to a draft', async () => {
    const person = newPerson();
    const id = await hand(person);
    for (const scope of [newPerson().scope, clerkOf(HEALTH), { area: db.area }]) {
      expect(await refusalTo(scope, id)).toEqual({ code: 'fileNotFound' });
    }
  });

  test('is the department too, once the draft is a case, and no other department', async () => {
    const person = newPerson();
    const id = await hand(person);
    expect(await submit(person)).toBe(1);
    expect((await opened(clerkOf(HEALTH), id)).ok).toBe(true);
    expect((await opened({ area: db.area, departments: 'all' }, id)).ok).toBe(true);
    expect((await opened(person.scope, id)).ok).toBe(true);
    expect(await refusalTo(clerkOf('housing-bureau'), id)).toEqual({ code: 'fileNotFound' });
    expect(await refusalTo(newPerson().scope, id)).toEqual({ code: 'fileNotFound' });
  });

  test('is not who has only the number and the query code of the case', async () => {
    const person = newPerson();
    const caseId = randomUUID() as CaseId;
    const id = await hand({ ...person, holder: { ...person.holder, caseId } });
    expect(await refusalTo({ area: db.area, case: caseId }, id)).toEqual({ code: 'fileNotFound' });
  });

  test('is everybody who acts for the organisation it was handed in for', async () => {
    const agent = newPerson();
    const organisation = '91370828MA3C000000';
    const scope = { ...agent.scope, organisations: [organisation] };
    const received = await files.receive(db.area, { content: once(pdf()), name: '执照.pdf' });
    if (!received.ok) throw new Error(received.error.code);
    const holder = { heldBy: agent.holder.heldBy, subject: `organisation/${organisation}`, organisation };
    const id = await db.app.within(scope, (tx) => files.record(tx, received.value, holder));
    const colleague = { ...newPerson().scope, organisations: [organisation] };
    expect((await opened(colleague, id)).ok).toBe(true);
    expect(await refusalTo(newPerson().scope, id)).toEqual({ code: 'fileNotFound' });
  });

  test('is nobody in another county, and nobody without a scope', async () => {
    const person = newPerson();
    const id = await hand(person);
    expect(await refusalTo({ ...person.scope, area: area('370811000000') }, id)).toEqual({ code: 'fileNotFound' });
    const client = await db.app.connect();
    try {
      expect((await client.query('select 1 from files.file')).rows).toEqual([]);
    } finally {
      client.release();
    }
  });

  test('cannot be widened by recording a file for somebody else', async () => {
    const [person, other] = [newPerson(), newPerson()];
    const received = await files.receive(db.area, { content: once(pdf()), name: 'x' });
    if (!received.ok) throw new Error(received.error.code);
    const forging = person.within((tx) => files.record(tx, received.value, other.holder));
    await expect(forging).rejects.toThrow('row-level security');
  });

  test('is another department once the case moved there, which only who sees both can do', async () => {
    const person = newPerson();
    const id = await hand(person);
    await submit(person);
    const [file] = await db.app.within(clerkOf(HEALTH), (tx) =>
      tx.selectFrom('files.file').select(['held_by', 'case_id']).execute(),
    );
    const heldBy = file?.held_by ?? '';
    const move = (scope: Scope) =>
      db.app.within(scope, (tx) =>
        files.handOver(tx, heldBy, { heldBy, caseId: (file?.case_id ?? '') as CaseId, department: 'fire-brigade' }),
      );
    await expect(move(clerkOf(HEALTH))).rejects.toThrow('row-level security');
    expect(await move(clerkOf('fire-brigade'))).toBe(0);
    expect(await move(clerkOf(HEALTH, 'fire-brigade'))).toBe(1);
    expect(await refusalTo(clerkOf(HEALTH), id)).toEqual({ code: 'fileNotFound' });
    expect((await opened(clerkOf('fire-brigade'), id)).ok).toBe(true);
  });
});

describe('removing a file', () => {
  test('is for its person alone, and only from a draft', async () => {
    const person = newPerson();
    const [drafted, submitted] = [await hand(person), await hand(person)];
    expect(await newPerson().within((tx) => files.remove(tx, drafted))).toBe(false);
    expect(await person.within((tx) => files.remove(tx, drafted))).toBe(true);
    await submit(person);
    expect(await person.within((tx) => files.remove(tx, submitted))).toBe(false);
    expect(await db.app.within(clerkOf(HEALTH), (tx) => files.remove(tx, submitted))).toBe(false);
    expect((await opened(person.scope, submitted)).ok).toBe(true);
  });

  test.each([
    ['change its content', `update files.file set hash = repeat('a', 64)`],
    ['call it clean', `update files.file set scan_state = 'clean', scanned_at = now()`],
    ['give it to another person', `update files.file set person = '00000000-0000-0000-0000-000000000001'`],
  ])('or anything like it is not for a request: it may not %s', async (_what, statement) => {
    const person = newPerson();
    await hand(person);
    await expect(person.within((tx) => sql.raw(statement).execute(tx))).rejects.toThrow('permission denied');
  });
});

test('erasing a person erases the names and the contents of the files', async () => {
  const person = newPerson();
  const id = await hand(person);
  await person.within((tx) => vault.destroyKey(tx, person.holder.subject, '个人信息保护法 第四十七条'));
  expect(await refusalTo(person.scope, id)).toEqual({ code: 'fileErased' });
  const [listed] = await person.within((tx) => files.findHeldBy(tx, person.holder.heldBy));
  expect(listed).toMatchObject({ id, name: undefined });
});

describe('scanning', () => {
  const scanner: Scanner = {
    name: 'finds EICAR',
    scan: async (content) => {
      const bytes = Buffer.concat(await all(content));
      return bytes.includes('EICAR') ? { clean: false, finding: 'EICAR' } : { clean: true };
    },
  };
  const scan = (by: Scanner = scanner) => scanFiles({ follower: db.follower, store, vault, scanner: by, now }, db.area);

  test('marks each file once, and an infected one is not opened any more', async () => {
    const person = newPerson();
    const [good, bad] = [await hand(person), await hand(person, 'x.pdf', pdf('EICAR'))];
    expect(await scan()).toEqual({ clean: 1, infected: 1 });
    const states = await person.within((tx) => files.findHeldBy(tx, person.holder.heldBy));
    expect(states.map(({ scanState }) => scanState)).toEqual(['clean', 'infected']);
    expect((await opened(person.scope, good)).ok).toBe(true);
    expect(await refusalTo(person.scope, bad)).toEqual({ code: 'fileInfected', finding: 'EICAR' });
    expect(await scan()).toEqual({ clean: 0, infected: 0 });
  });

  test('that breaks down leaves the rest unscanned for the next time', async () => {
    const person = newPerson();
    await hand(person);
    await hand(person);
    let calls = 0;
    const failing: Scanner = {
      name: 'breaks down',
      scan: async () => {
        calls += 1;
        if (calls > 1) throw new Error('ClamAV did not answer');
        return { clean: true };
      },
    };
    await expect(scan(failing)).rejects.toThrow('did not answer');
    const states = await person.within((tx) => files.findHeldBy(tx, person.holder.heldBy));
    expect(states.map(({ scanState }) => scanState)).toEqual(['clean', 'unscanned']);
    expect(await scan()).toEqual({ clean: 1, infected: 0 });
  });

  test('passes over what was erased', async () => {
    const [erased, other] = [newPerson(), newPerson()];
    await hand(erased);
    await hand(other);
    await erased.within((tx) => vault.destroyKey(tx, erased.holder.subject, 'x'));
    expect(await scan()).toEqual({ clean: 1, infected: 0 });
  });
});

describe('sweeping', () => {
  const yesterday = new Date(Date.now() - 24 * 3_600_000);
  const age = () => {
    for (const path of blobs()) utimesSync(join(root, path), new Date('2026-01-01'), new Date('2026-01-01'));
  };
  const sweep = () => sweepFiles({ follower: db.follower, store }, db.area, yesterday);

  test('takes what no row knows any more, and leaves what is known or young', async () => {
    const person = newPerson();
    const [kept, removed] = [await hand(person), await hand(person)];
    await files.receive(db.area, { content: once(pdf()), name: 'never recorded' });
    await person.within((tx) => files.remove(tx, removed));
    expect(await sweep()).toBe(0);
    age();
    await files.receive(db.area, { content: once(pdf()), name: 'just arriving' });
    expect(await sweep()).toBe(2);
    expect(blobs()).toHaveLength(2);
    expect((await opened(person.scope, kept)).ok).toBe(true);
  });

  test('touches nothing when the database knows no file at all, nor the files of another county', async () => {
    await files.receive(db.area, { content: once(pdf()), name: 'x' });
    age();
    expect(await sweep()).toBe(0);
    const there = area('370811000000');
    await files.receive(there, { content: once(pdf()), name: 'x' });
    await hand(newPerson());
    age();
    expect(await sweep()).toBe(1);
    expect(await all(store.list(there))).toHaveLength(1);
  });
});

test('verification names each file that is missing or changed', async () => {
  const person = newPerson();
  const ids: FileId[] = [];
  for (let n = 0; n < 3; n += 1) ids.push(await hand(person, `${n}.pdf`, pdf(String(n))));
  const deps = { follower: db.follower, store };
  expect(await all(findBrokenFiles(deps, db.area))).toEqual([]);
  const hashOf = async (id: FileId | undefined) => {
    const row = await person.within((tx) =>
      tx
        .selectFrom('files.file')
        .select('hash')
        .where('id', '=', id ?? fileId(''))
        .executeTakeFirstOrThrow(),
    );
    return row.hash;
  };
  const pathOf = (hash: string) => join(root, blobs().find((path) => path.endsWith(hash)) ?? '');
  truncateSync(pathOf(await hashOf(ids[0])), 30);
  rmSync(pathOf(await hashOf(ids[2])));
  expect(await all(findBrokenFiles(deps, db.area))).toEqual([
    { id: ids[0], fault: 'changed' },
    { id: ids[2], fault: 'missing' },
  ]);
});

test('a backup carries the files of every county away as they lie, and brings them back only unchanged', async () => {
  const person = newPerson();
  const id = await hand(person);
  await files.receive(area('370811000000'), { content: once(pdf()), name: 'x' });
  const whole = wholeStore(store);
  const names = await all(whole.list());
  expect(names).toHaveLength(2);
  const carried = new Map<string, Buffer>();
  for (const name of names) carried.set(name, Buffer.concat(await (await whole.read(name)).toArray()));

  rmSync(join(root, db.area), { recursive: true });
  for (const [name, bytes] of carried) await whole.write(name, once(bytes));
  expect((await opened(person.scope, id)).ok).toBe(true);
  expect(await all(findBrokenFiles({ follower: db.follower, store }, db.area))).toEqual([]);
  const [name = ''] = names;
  await expect(whole.write(name, once(Buffer.from('other')))).rejects.toThrow('holds the bytes of');
});
