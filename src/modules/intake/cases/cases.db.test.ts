import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId, PersonId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { finishAll } from '../../../../test/support/intake/finishing.ts';
import { handedIn, receiveAt } from '../../../../test/support/intake/received.ts';
import { acceptCase, askCorrection, decideCase, withdrawCase } from './acts.ts';
import { certificateStreams, certificateVersions } from '../../certificates/index.ts';
import { runProjections, runStreams } from '../../process/index.ts';
import { openCaseFile } from './case-file.ts';
import type { Decision } from './contract/decision.ts';
import { refuseAcceptance } from './declining.ts';
import { extendLimit } from './extending.ts';
import { openPaper } from './papers-read.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { caseList } from './projections/case-list.ts';
import { resubmitCase } from './replacing.ts';
import { listOwn, listWork } from './rows.ts';
import { findPublicStatus } from './status.ts';
import { caseStreams } from './store/cases.ts';

let office: Office;
let clerk: Caller;
let reviewer: Caller;
let approver: Caller;
beforeAll(async () => {
  office = await openOffice();
  clerk = officerCaller(office);
  reviewer = officerCaller(office, ['approval', 'health']);
  approver = officerCaller(office);
});
afterAll(() => office.close());

const document = handedIn;
const received = (caller = personCaller(office)) => receiveAt(office, caller);

const target = (id: CaseId, version: number, caller = clerk, key?: string) => ({
  asking: { caller, once: key === undefined ? undefined : { caller: caller.actor.id, key, requestHash: 'same' } },
  id,
  version,
});
const fileOf = (id: CaseId, caller = clerk) =>
  office.deps.db.within(caller.scope, (tx) => openCaseFile(tx, office.deps, { caller, id, why: 'test' }));

async function versionOf(id: CaseId): Promise<number> {
  const { version } = await office.deps.db.within(clerk.scope, (tx) => caseStreams.load(tx, id));
  return version;
}

const licencesOf = (id: CaseId) =>
  office.deps.db.within(clerk.scope, (tx) =>
    tx.selectFrom('certificates.version').select(['state', 'version', 'issued_on']).where('case_id', '=', id).execute(),
  );

async function reviewed(): Promise<{ id: CaseId; version: number }> {
  const { id } = await received();
  await acceptCase(office.deps, target(id, await versionOf(id)));
  await finishAll(office, { id, caller: reviewer });
  return { id, version: await versionOf(id) };
}

describe('receipt', () => {
  test('gives a number, a query code and a receipt, and the case stands in the list of its department', async () => {
    const { id, number } = await received();
    const { cases } = await office.deps.db.within(clerk.scope, (tx) => listWork(tx, office.deps, { number }));
    expect(cases).toMatchObject([{ id, number, state: 'submitted', applicant: '演**三', light: 'green' }]);
    expect((await fileOf(id))?.papers).toMatchObject([{ kind: 'receipt', number: null }]);
  });

  test('numbers of fifty received at once are all different and without a gap', async () => {
    const receipts = await Promise.all(Array.from({ length: 50 }, () => received()));
    const serials = receipts.map(({ number }) => Number(number.slice(12, 17))).sort((a, b) => a - b);
    expect(serials).toEqual(serials.map((_, index) => (serials[0] ?? 0) + index));
  });
});

describe('who sees a case', () => {
  test('the applicant and the department, nobody else', async () => {
    const { id, caller } = await received();
    const seenBy = async (who: Caller) => (await fileOf(id, who)) !== undefined;
    expect(await seenBy(caller)).toBe(true);
    expect(await seenBy(clerk)).toBe(true);
    expect(await seenBy(personCaller(office))).toBe(false);
    expect(await seenBy(officerCaller(office, ['police']))).toBe(false);
    expect(await office.deps.db.within(caller.scope, (tx) => listOwn(tx, office.deps))).toHaveLength(1);
  });

  test('an officer of another department cannot act on it, as if it did not exist', async () => {
    const { id } = await received();
    const police = officerCaller(office, ['police']);
    expect(await acceptCase(office.deps, target(id, await versionOf(id), police))).toEqual(
      no({ code: 'caseNotFound' }),
    );
  });

  test('an officer’s look into the file is recorded, the applicant’s own is not', async () => {
    const { id, caller } = await received();
    const before = office.reads.length;
    await fileOf(id, caller);
    await fileOf(id);
    expect(office.reads.slice(before)).toEqual([{ officer: clerk.actor.id, what: 'case' }]);
  });
});

describe('number and query code', () => {
  test('open the status without a word about the person', async () => {
    const { number, queryCode } = await received();
    const status = await findPublicStatus(office.deps, personCaller(office), { number, code: queryCode });
    expect(status).toMatchObject({ ok: true, value: { number, state: 'submitted' } });
    expect(JSON.stringify(status)).not.toContain('张');
  });

  test('a wrong code and an unknown number get the same answer', async () => {
    const { number, queryCode } = await received();
    const wrong = queryCode === '000000' ? '000001' : '000000';
    const ask = (asked: { number: string; code: string }) => findPublicStatus(office.deps, personCaller(office), asked);
    expect(await ask({ number, code: wrong })).toEqual(no({ code: 'unknownCase' }));
    expect(await ask({ number: '370828260302999999', code: wrong })).toEqual(no({ code: 'unknownCase' }));
  });

  test('five wrong codes close the number for a quarter of an hour, even to the right one', async () => {
    const { number, queryCode } = await received();
    const wrong = queryCode === '000000' ? '000001' : '000000';
    const ask = (code: string) => findPublicStatus(office.deps, personCaller(office), { number, code });
    for (let attempt = 0; attempt < 5; attempt += 1) await ask(wrong);
    expect(await ask(queryCode)).toEqual(no({ code: 'tooManyAttempts', minutes: 15 }));
    office.setNow('2026-03-02T01:16:00Z');
    expect(await ask(queryCode)).toMatchObject({ ok: true });
    office.setNow('2026-03-02T01:00:00Z');
  });
});

describe('accepting', () => {
  test('starts both clocks and issues the notice', async () => {
    const { id } = await received();
    expect(await acceptCase(office.deps, target(id, await versionOf(id)))).toMatchObject({ ok: true });
    const file = await fileOf(id);
    expect(file?.row).toMatchObject({ state: 'accepted', promisedOn: '2026-03-09', statutoryOn: '2026-03-30' });
    expect(file?.papers.map(({ kind }) => kind)).toEqual(['receipt', 'acceptanceNotice']);
    expect(file?.ledger.filter(({ counted }) => counted)).toHaveLength(5);
  });

  test('by two officers at the same moment happens once; the other is told', async () => {
    const { id } = await received();
    const version = await versionOf(id);
    const both = await Promise.all(
      [clerk, approver].map((caller) => acceptCase(office.deps, target(id, version, caller)).catch(String)),
    );
    expect(both.filter((one) => typeof one === 'object' && one.ok)).toHaveLength(1);
    const { papers } = (await fileOf(id)) ?? { papers: [] };
    expect(papers.filter(({ kind }) => kind === 'acceptanceNotice')).toHaveLength(1);
  });

  test('twice under one key answers the same and happens once', async () => {
    const { id } = await received();
    const once = target(id, await versionOf(id), clerk, randomUUID());
    const first = await acceptCase(office.deps, once);
    expect(await acceptCase(office.deps, once)).toEqual(first);
  });

  test('from an old page is refused with both versions', async () => {
    const { id } = await received();
    expect(await acceptCase(office.deps, target(id, 0))).toEqual(no({ code: 'stale', expected: 0, actual: 2 }));
  });

  test('after five working days of silence counts from the day of receipt', async () => {
    const { id } = await received();
    office.setNow('2026-03-12T01:00:00Z');
    await acceptCase(office.deps, target(id, await versionOf(id)));
    office.setNow('2026-03-02T01:00:00Z');
    expect((await fileOf(id))?.row).toMatchObject({ acceptedOn: '2026-03-02', promisedOn: '2026-03-09' });
  });
});

describe('correction', () => {
  const missing = [{ key: 'common.business-licence', what: '照片看不清，请重新拍照。' }];

  test('is told once, answered by a new submission, and then the case goes on', async () => {
    const { id, caller } = await received();
    await askCorrection(office.deps, target(id, await versionOf(id)), { missing });
    expect((await fileOf(id, caller))?.row.state).toBe('awaitingCorrection');
    await office.deps.db.within(caller.scope, (tx) => resubmitCase(tx, office.deps, { caller, id, document }));
    expect(await askCorrection(office.deps, target(id, await versionOf(id)), { missing })).toEqual(
      no({ code: 'alreadyCorrected' }),
    );
    expect((await fileOf(id))?.acts).toEqual(['accept', 'askAmendment', 'refuseAcceptance']);
  });

  test('the words of the notice are sealed in the log and read by who may', async () => {
    const { id, caller } = await received();
    await askCorrection(office.deps, target(id, await versionOf(id)), { missing });
    const recorded = await office.deps.db.within(clerk.scope, (tx) => caseStreams.recorded(tx, id));
    expect(JSON.stringify(recorded)).not.toContain('照片');
    expect(JSON.stringify((await fileOf(id, caller))?.timeline)).toContain('照片看不清');
  });

  test('cannot be answered by somebody else', async () => {
    const { id } = await received();
    await askCorrection(office.deps, target(id, await versionOf(id)), { missing });
    const stranger = personCaller(office);
    const answer = office.deps.db.within(stranger.scope, (tx) =>
      resubmitCase(tx, office.deps, { caller: stranger, id, document }),
    );
    expect(await answer).toEqual(no({ code: 'caseNotFound' }));
  });
});

describe('extending the limit', () => {
  const extension = { days: 10, reason: '需要向消防部门核实安全出口。' };
  const accepted = async () => {
    const got = await received();
    await acceptCase(office.deps, target(got.id, await versionOf(got.id)));
    return got;
  };

  test('moves both days on by the same working days, gives the notice, and says why and which days', async () => {
    const { id, caller } = await accepted();
    expect((await fileOf(id))?.acts).toContain('extend');
    expect(await extendLimit(office.deps, target(id, await versionOf(id)), extension)).toMatchObject({ ok: true });
    const file = await fileOf(id, caller);
    // 清明节: Monday 2026-04-06 is off.
    expect(file?.row).toMatchObject({ promisedOn: '2026-03-23', statutoryOn: '2026-04-14' });
    expect(file?.extendedBy).toBe(10);
    expect(file?.ledger.filter(({ extended, counted }) => extended && counted)).toHaveLength(10);
    expect(file?.ledger.at(-1)?.date).toBe('2026-03-23');
    expect(file?.papers.at(-1)).toMatchObject({ kind: 'extensionNotice' });
    expect(file?.papers.at(-1)?.number).toMatch(/延字〔2026〕第\d{5}号$/);
    expect(file?.timeline.at(-1)).toMatchObject({
      type: 'limitExtended',
      words: [{ about: 'reason', text: extension.reason }],
      extension: { days: 10, promisedOn: '2026-03-23', statutoryOn: '2026-04-14' },
    });
  });

  test('keeps the reason sealed in the log', async () => {
    const { id } = await accepted();
    await extendLimit(office.deps, target(id, await versionOf(id)), extension);
    const recorded = await office.deps.db.within(clerk.scope, (tx) => caseStreams.recorded(tx, id));
    expect(JSON.stringify(recorded)).not.toContain('消防部门');
  });

  test('happens once, also when two approve at the same moment', async () => {
    const { id } = await accepted();
    const version = await versionOf(id);
    const both = await Promise.all(
      [clerk, approver].map((caller) => extendLimit(office.deps, target(id, version, caller), extension)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await extendLimit(office.deps, target(id, await versionOf(id)), extension)).toEqual(
      no({ code: 'alreadyExtended' }),
    );
    const file = await fileOf(id);
    expect(file?.acts).not.toContain('extend');
    expect(file?.papers.filter(({ kind }) => kind === 'extensionNotice')).toHaveLength(1);
  });

  test('is not for who must keep away, nor for a case that was not accepted', async () => {
    const { id, caller } = await accepted();
    office.relatives.set(clerk.actor.id, [caller.actor.id as PersonId]);
    expect(await extendLimit(office.deps, target(id, await versionOf(id)), extension)).toEqual(
      no({ code: 'conflictOfInterest' }),
    );
    office.relatives.clear();
    const waiting = await received();
    expect(await extendLimit(office.deps, target(waiting.id, await versionOf(waiting.id)), extension)).toEqual(
      no({ code: 'notAllowed', command: 'extendLimit', state: 'submitted' }),
    );
  });
});

const denial = (reason: string) =>
  ({
    outcome: 'deny',
    paragraphs: [
      { kind: 'reason', text: reason },
      { kind: 'provisions', provisions: ['《公共场所卫生管理条例》第八条'] },
    ],
  }) as const satisfies Decision;

describe('deciding', () => {
  test('by another officer than the reviewer ends the case with its paper', async () => {
    const { id, version } = await reviewed();
    const grant = { outcome: 'grant', paragraphs: [] } as const;
    expect(await decideCase(office.deps, target(id, version, reviewer), grant)).toEqual(
      no({ code: 'reviewerMayNotDecide' }),
    );
    expect(await decideCase(office.deps, target(id, version, approver), grant)).toMatchObject({ ok: true });
    const file = await fileOf(id);
    expect(file?.row).toMatchObject({ state: 'concluded', outcome: 'granted', light: 'none' });
    expect(file?.papers.at(-1)?.number).toMatch(/准字〔2026〕第\d{5}号$/);
    const [licence, ...others] = await licencesOf(id);
    expect(others).toEqual([]);
    expect(licence).toMatchObject({ state: 'valid', version: 1, issued_on: '2026-03-02' });
  });

  test('against it gives no licence', async () => {
    const { id, version } = await reviewed();
    await decideCase(office.deps, target(id, version, approver), denial('场所不符合卫生要求'));
    expect(await licencesOf(id)).toEqual([]);
  });

  test('a relative’s case is refused', async () => {
    const { id, caller } = await received();
    office.relatives.set(clerk.actor.id, [caller.actor.id as PersonId]);
    expect(await acceptCase(office.deps, target(id, await versionOf(id)))).toEqual(no({ code: 'conflictOfInterest' }));
    expect((await fileOf(id))?.acts).toEqual([]);
    office.relatives.clear();
  });

  test('a paper that could lose a character of the name stops the act, and nothing has happened', async () => {
    const { id, version } = await reviewed();
    expect(await decideCase(office.deps, target(id, version, approver), denial(`王\u{e123}`))).toEqual(
      no({ code: 'glyphMissing', characters: ['\u{e123}'] }),
    );
    expect(await versionOf(id)).toBe(version);
  });
});

test('non-acceptance says why and what to do instead, on paper and in the file', async () => {
  const { id } = await received();
  const refused = {
    ground: 'notThisOrgan',
    organ: { named: '任城区行政审批服务局' },
    reason: '场所不在本县',
    basis: '《中华人民共和国行政许可法》第三十二条',
    instead: '请向任城区申请',
  } as const;
  await refuseAcceptance(office.deps, target(id, await versionOf(id)), refused);
  const file = await fileOf(id);
  expect(file?.row.state).toBe('notAccepted');
  expect(file?.papers.at(-1)?.kind).toBe('nonAcceptanceNotice');
  expect(file?.timeline.at(-1)?.words).toEqual([
    { about: 'reason', text: '场所不在本县' },
    { about: 'instead', text: '请向任城区申请' },
    { about: 'organ', text: '任城区行政审批服务局' },
  ]);
});

test('only the applicant withdraws', async () => {
  const { id, caller } = await received();
  expect(await withdrawCase(office.deps, target(id, await versionOf(id)))).toEqual(no({ code: 'caseNotFound' }));
  expect(await withdrawCase(office.deps, target(id, await versionOf(id), caller))).toMatchObject({ ok: true });
});

test('a paper is read by who sees the case, as the PDF that was issued', async () => {
  const { id, caller } = await received();
  const paperId = (await fileOf(id, caller))?.papers[0]?.id ?? '';
  const open = (who: Caller) =>
    office.deps.db.within(who.scope, (tx) => openPaper(tx, office.deps, { caller: who, caseId: id, paperId }));
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await open(caller))?.content ?? []) chunks.push(chunk);
  expect(Buffer.concat(chunks).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await open(personCaller(office))).toBeUndefined();
});

test('the list equals what the log alone would make, and a row that was changed behind its back is found', async () => {
  const { id } = await reviewed();
  const problems = async () => {
    const verification = {
      streams: [caseStreams, runStreams, certificateStreams],
      projections: [caseList, ...runProjections, certificateVersions],
    };
    const scope = { area: office.database.area };
    const report = await office.database.follower.within(scope, (tx) => verifyLog(tx, verification));
    return report.problems.filter(({ code }) => code !== 'eventNotNumbered');
  };
  expect(await problems()).toEqual([]);
  const owner = await office.database.owner.connect();
  await owner.query(`update intake.case_list set promised_on = promised_on + 1 where id = $1`, [id]);
  expect(await problems()).toMatchObject([{ code: 'projectionDiffers' }]);
  await owner.query(`update intake.case_list set promised_on = promised_on - 1 where id = $1`, [id]);
  owner.release();
});

test('the kept state of every case equals the fold of its events', async () => {
  const { id } = await reviewed();
  const [kept, folded] = await office.deps.db.within(clerk.scope, async (tx) => [
    await caseStreams.load(tx, id),
    await caseStreams.replay(tx, id),
  ]);
  expect(kept).toEqual(folded);
});
