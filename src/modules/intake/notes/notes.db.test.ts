import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personId, type CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { systemScope, type Scope } from '../../../platform/database/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { noteBy, noteDepsOf } from '../../../../test/support/intake/notes.ts';
import { agentCaller } from '../../../../test/support/intake/drafts.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { collectCases, openCaseFile } from '../cases/case-file.ts';
import { findCaseRow } from '../cases/queries/case-rows.ts';
import { caseList } from '../cases/projections/case-list.ts';
import { findPublicStatus } from '../cases/status.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { runStreams } from '../../process/index.ts';
import { writeNote } from './commands.ts';
import { noteList } from './projections/note-list.ts';
import { auditNotes, readNotes } from './read.ts';
import { noteStreams } from './store/notes.ts';

const TEXT = '电话里说营业执照下周换新。';

let office: Office;
let clerk: Caller;
let reviewer: Caller;
beforeAll(async () => {
  office = await openOffice();
  clerk = officerCaller(office);
  reviewer = officerCaller(office);
});
afterAll(() => office.close());

const received = (caller = personCaller(office)) => receiveAt(office, caller);
const read = (id: CaseId, caller = clerk) => readNotes(noteDepsOf(office), { caller, id });
const write = (id: CaseId, text = TEXT, caller = clerk) => noteBy(office, caller, [id, { text }]);
const textsOf = async (id: CaseId, caller = clerk) => valueOf(await read(id, caller)).notes.map(({ text }) => text);

/** How many rows a transaction of this scope sees when it asks for all. */
const seen = (scope: Scope) =>
  office.database.app.within(scope, async (tx) => {
    const rows = await tx.selectFrom('intake.case_note').select('id').execute();
    return rows.length;
  });

describe('a note', () => {
  test('is read by colleagues with author, department and time', async () => {
    const { id } = await received();
    valueOf(await write(id));
    const { notes, mayWrite } = valueOf(await read(id, reviewer));
    expect(mayWrite).toBe(true);
    expect(notes).toMatchObject([
      {
        text: TEXT,
        author: { name: '演示官员', isMe: false },
        department: { key: 'approval', name: { zh: expect.stringContaining('局') as string } },
        writtenAt: '2026-03-02T01:00:00.000Z',
        mentions: null,
        corrects: null,
        correctedBy: null,
      },
    ]);
    expect(valueOf(await read(id)).notes[0]?.author.isMe).toBe(true);
  });

  test('may mention one of the departments that the county has', async () => {
    const { id } = await received();
    const { departments } = valueOf(await read(id));
    const [mentioned] = departments;
    valueOf(await noteBy(office, clerk, [id, { text: TEXT, mentions: mentioned?.key ?? '' }]));
    expect(valueOf(await read(id)).notes[0]?.mentions).toEqual(mentioned);
    expect(await noteBy(office, clerk, [id, { text: TEXT, mentions: 'nowhere' }])).toEqual(
      no({ code: 'departmentUnknown' }),
    );
  });

  test('moves no version of the case: nobody who handles it meanwhile is turned away', async () => {
    const { id } = await received();
    const version = () => office.deps.db.within(clerk.scope, (tx) => caseStreams.load(tx, id));
    const before = await version();
    valueOf(await write(id));
    expect(await version()).toEqual(before);
  });

  test('under one key is written once', async () => {
    const { id } = await received();
    const once = { caller: clerk.actor.id, key: randomUUID(), requestHash: 'same' };
    const again = () => writeNote(noteDepsOf(office), { asking: { caller: clerk, once }, id, note: { text: TEXT } });
    expect(await again()).toEqual(await again());
    expect(await textsOf(id)).toEqual([TEXT]);
  });

  test('lies sealed in the table and in the log', async () => {
    const { id } = await received();
    valueOf(await write(id));
    const owner = await office.database.owner.connect();
    const { rows } = await owner.query<{ row: string }>(
      `select n::text as row from intake.case_note n union all select e::text from log.event e where stream like 'intake.note/%'`,
    );
    owner.release();
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ row }) => row.includes('营业执照'))).toEqual([]);
  });

  test('and its reading are written down in the person’s record of who looked', async () => {
    const { id } = await received();
    valueOf(await write(id));
    const before = office.reads.length;
    await read(id, reviewer);
    expect(office.reads.slice(before)).toEqual([{ officer: reviewer.actor.id, what: 'case' }]);
  });
});

describe('correcting', () => {
  test('adds a note and keeps the one that was wrong', async () => {
    const { id } = await received();
    const { id: first } = valueOf(await write(id, '是老李送来的。'));
    const { id: second } = valueOf(await noteBy(office, clerk, [id, { text: '是老张送来的。', corrects: first }]));
    expect(valueOf(await read(id)).notes).toMatchObject([
      { id: first, text: '是老李送来的。', correctedBy: second },
      { id: second, text: '是老张送来的。', corrects: first, correctedBy: null },
    ]);
    expect(await noteBy(office, clerk, [id, { text: TEXT, corrects: first }])).toEqual(no({ code: 'noteCorrected' }));
    valueOf(await noteBy(office, clerk, [id, { text: TEXT, corrects: second }]));
  });

  test('twice at the same moment stands once', async () => {
    const { id } = await received();
    const { id: first } = valueOf(await write(id));
    const both = await Promise.allSettled(
      [1, 2].map(() => noteBy(office, clerk, [id, { text: TEXT, corrects: first }])),
    );
    const done = both.filter((one) => one.status === 'fulfilled' && one.value.ok);
    expect(done).toHaveLength(1);
    expect(valueOf(await read(id)).notes).toHaveLength(2);
  });

  test('somebody else’s note, or one of another case, is refused', async () => {
    const [one, other] = [await received(), await received()];
    const { id: first } = valueOf(await write(one.id));
    expect(await noteBy(office, reviewer, [one.id, { text: TEXT, corrects: first }])).toEqual(
      no({ code: 'notYourNote' }),
    );
    expect(await noteBy(office, clerk, [other.id, { text: TEXT, corrects: first }])).toEqual(
      no({ code: 'noteNotFound' }),
    );
  });

  test('by overwriting or deleting is open to nobody', async () => {
    const { id } = await received();
    valueOf(await write(id));
    const change = (statement: string) =>
      office.database.app.connect().then(async (client) => {
        await client.query(statement).finally(() => client.release());
      });
    await expect(change(`update intake.case_note set said = 'x'`)).rejects.toThrow('permission denied');
    await expect(change('delete from intake.case_note')).rejects.toThrow('permission denied');
  });
});

describe('who keeps away', () => {
  test('an officer of another department finds neither case nor note', async () => {
    const { id } = await received();
    valueOf(await write(id));
    const police = officerCaller(office, ['police']);
    expect(await read(id, police)).toEqual(no({ code: 'caseNotFound' }));
    expect(await write(id, TEXT, police)).toEqual(no({ code: 'caseNotFound' }));
    expect(await seen(police.scope)).toBe(0);
  });

  test('an officer reads and writes nothing about his own case, by rule and by row', async () => {
    const { id, caller } = await received();
    valueOf(await write(id));
    const person = personId(caller.actor.id);
    const self = { ...officerCaller(office), scope: { ...clerk.scope, person } };
    office.relatives.set(self.actor.id, [person]);
    expect(await read(id, self)).toEqual(no({ code: 'conflictOfInterest' }));
    expect(await write(id, TEXT, self)).toEqual(no({ code: 'conflictOfInterest' }));
    office.relatives.clear();
    expect(await textsOf(id, self)).toEqual([]);
  });

  test('an officer who declared the case or the organisation that applies reads and writes nothing about it', async () => {
    const organisation = randomUUID();
    const { id } = await received(agentCaller(office, organisation));
    valueOf(await write(id));
    const row = await office.deps.db.within(clerk.scope, (tx) => findCaseRow(tx, id));
    for (const declared of [{ cases: [row?.number ?? ''] }, { organisations: [organisation] }]) {
      const interests = { people: [], organisations: [], cases: [], ...declared };
      const barred = { deps: { ...office.deps, interestsOf: () => Promise.resolve(interests) } };
      expect(await readNotes(noteDepsOf(barred), { caller: reviewer, id })).toEqual(no({ code: 'conflictOfInterest' }));
      expect(await noteBy(barred, reviewer, [id, { text: TEXT }])).toEqual(no({ code: 'conflictOfInterest' }));
    }
    expect(await textsOf(id, reviewer)).toEqual([TEXT]);
  });

  test('the applicant, whatever he presents, sees no row', async () => {
    const { id, caller } = await received();
    valueOf(await write(id));
    const { area } = office.database;
    const hash = (
      await office.deps.db.within(clerk.scope, (tx) =>
        tx.selectFrom('intake.case_list').select('query_hash').where('id', '=', id).executeTakeFirstOrThrow(),
      )
    ).query_hash;
    const scopes = [caller.scope, { area, case: id }, { area, presented: hash }, { area, organisations: ['o-1'] }];
    expect(await Promise.all(scopes.map(seen))).toEqual([0, 0, 0, 0]);
    expect(await seen(clerk.scope)).toBeGreaterThan(0);
  });

  test('the auditor reads what stands about any case, and that is recorded', async () => {
    const { id } = await received();
    valueOf(await write(id));
    const auditor: Caller = {
      ...officerCaller(office, ['audit']),
      roles: ['auditor'],
      scope: { area: office.database.area },
    };
    expect(await read(id, auditor)).toEqual(no({ code: 'caseNotFound' }));
    const before = office.reads.length;
    const audited = valueOf(await auditNotes(noteDepsOf(office), { caller: auditor, id }));
    expect(audited.notes.map(({ text }) => text)).toEqual([TEXT]);
    expect(office.reads.slice(before)).toEqual([{ officer: auditor.actor.id, what: 'case' }]);
  });
});

test('no door of a case leads to its notes: file, timeline, status, copy of one’s data', async () => {
  const { id, caller, number, queryCode } = await received();
  valueOf(await write(id));
  const fileFor = (who: Caller) =>
    office.deps.db.within(who.scope, (tx) => openCaseFile(tx, office.deps, { caller: who, id, why: 'test' }));
  const shown = [
    await fileFor(caller),
    await fileFor(clerk),
    await findPublicStatus(office.deps, personCaller(office), { number, code: queryCode }),
    await office.deps.db.within(caller.scope, (tx) => collectCases(tx, office.deps)),
  ];
  expect(shown.filter((one) => one === undefined)).toEqual([]);
  expect(JSON.stringify(shown)).not.toMatch(/营业执照下周|noteWritten/);
});

test('erasing the person erases what was said about him; that something was said stays', async () => {
  const { id, caller } = await received();
  valueOf(await write(id));
  await office.database.app.within(systemScope(office.database.area), (tx) =>
    office.deps.vault.destroyKey(tx, `person/${caller.actor.id}`, '个人信息保护法第四十七条'),
  );
  expect(await textsOf(id)).toEqual([null]);
});

test('the table equals what the log alone would make', async () => {
  const scope = { area: office.database.area };
  const verification = { streams: [caseStreams, runStreams, noteStreams], projections: [caseList, noteList] };
  const report = await office.database.follower.within(scope, (tx) => verifyLog(tx, verification));
  expect(report.problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
});
