// What was granted on a commitment is checked, put right or taken away (product A8).
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { openChecking } from '../../../../test/support/intake/post-checks.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { history } from '../../../app/compose/history.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { personId, type CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { systemScope, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { StaleStream, verifyLog } from '../../../platform/log/index.ts';
import { listOfCase, verifyCertificate } from '../../certificates/index.ts';
import { isKeptFrom } from '../../credit/index.ts';
import { findDocuments } from '../../documents/index.ts';
import { checkCommitment } from './commands.ts';
import { findPostCheckFigures } from './figures.ts';
import { openPostCheckFile } from './file.ts';
import { findPostCheckPage } from './list.ts';
import { openPostCheck } from './open.ts';
import { findOwnPostCheck } from './own.ts';

let office: Office;
let granter: Caller;
let checker: Caller;
let head: Caller;
let checking: ReturnType<typeof openChecking>;
beforeAll(async () => {
  office = await openOffice();
  checking = openChecking(office);
  ({ granter, checker, head } = checking);
});
afterAll(() => office.close());

const at = (day: string) => office.setNow(`${day}T02:00:00Z`);
const within = <Value>(caller: Caller, work: (tx: Tx) => Promise<Value>) => office.deps.db.within(caller.scope, work);
const versionOf = (id: CaseId) => checking.versionOf(id);
const open = (id: CaseId) => checking.open(id);
const granted = () => checking.granted();
const check = (id: CaseId, wish: object = {}) => checking.check(id, wish);
const propose = (id: CaseId, ground?: 'falsehood' | 'notCorrected') => checking.propose(id, ground);
const decideAs = (id: CaseId, outcome?: 'revoked' | 'kept', caller = head) => checking.decideAs(id, outcome, caller);
const say = (caller: Caller, id: CaseId, type: 'answer' | 'state', said = '已经拆除堵塞物。') =>
  checking.say(caller, id, { type, said });
const seenBy = (caller: Caller, id: CaseId) => within(caller, (tx) => findOwnPostCheck(tx, office.deps, id));
const fileOf = async (id: CaseId, caller = checker) => valueOf(await openPostCheckFile(office.deps, { caller, id }));
const papersOf = (id: CaseId) =>
  within(head, async (tx) => (await findDocuments(tx, id)).map(({ kind, number }) => ({ kind, number })));
const licenceOf = async (id: CaseId) => {
  const [licence] = await within(head, (tx) => listOfCase(tx, office.deps.certificates, id));
  if (!licence) throw new Error('no licence was given');
  return licence;
};
const barred = (caller: Caller, on = '2026-04-01') =>
  within(head, (tx) =>
    isKeptFrom(tx, 'commitment', {
      ...{ holder: { person: personId(caller.actor.id), organisation: null }, on: civilDate(on) },
    }),
  );

describe('a grant on commitment', () => {
  test('is checked by somebody who did not decide it, within its days', async () => {
    const { id } = await granted();
    const { row, happened } = await fileOf(id);
    expect(row).toMatchObject({ state: 'due', dueOn: '2026-05-01', overdue: false, officer: { id: checker.actor.id } });
    expect(happened).toMatchObject([{ what: 'postCheckOpened', until: '2026-05-01' }]);
  });

  test('is checked once: a second opening fails whole', async () => {
    const { id } = await granted();
    await expect(open(id)).rejects.toThrow(StaleStream);
    expect(await versionOf(id)).toBe(1);
  });

  test('stands without its check nowhere: what rolls back leaves neither', async () => {
    const { id } = await receiveAt(office, personCaller(office));
    await expect(
      within(granter, async (tx) => {
        await openPostCheck(tx, office.deps, {
          ...{ caseId: id, on: civilDate('2026-03-02'), text: { item: 'public-health', version: 1 }, withinDays: 60 },
        });
        throw new Error('half-way');
      }),
    ).rejects.toThrow('half-way');
    expect(await versionOf(id)).toBe(0);
    expect(await seenBy(head, id)).toBeUndefined();
  });
});

describe('the result', () => {
  test('as committed closes it; a visit leaves a numbered record that two signed for', async () => {
    const { id } = await granted();
    expect(await check(id, { staff: ['演示赵核查', ' '] })).toEqual(no({ code: 'visitNeedsTwo' }));
    valueOf(await check(id, { outcome: 'met' }));
    expect((await fileOf(id)).row).toMatchObject({ state: 'closed', outcome: 'met' });
    expect(await papersOf(id)).toContainEqual({ kind: 'siteCheckRecord', number: expect.stringContaining('核字') });
  });

  test('is recorded once, also at once', async () => {
    const { id } = await granted();
    const both = await Promise.all([check(id), check(id)].map((one) => one.catch(String)));
    expect(both.filter((one) => typeof one === 'object' && one.ok)).toHaveLength(1);
    const papers = await papersOf(id);
    expect(papers.filter(({ kind }) => kind === 'siteCheckRecord')).toHaveLength(1);
  });

  test('is the drawn officer’s alone', async () => {
    const { id } = await granted();
    const wish = { method: 'onlineData', outcome: 'met', words: checking.words } as const;
    expect(await checkCommitment(office.deps, await checking.asked(head, id, wish))).toEqual(
      no({ code: 'notYourPostCheck' }),
    );
  });

  test('is missing after the last day: it is overdue from the day after', async () => {
    const { id } = await granted();
    at('2026-05-01');
    expect((await fileOf(id)).row).toMatchObject({ overdue: false, light: 'yellow', owedBy: '2026-05-01' });
    at('2026-05-02');
    expect((await fileOf(id)).row).toMatchObject({ overdue: true, light: 'red', owedBy: '2026-05-01' });
    const { rows } = await findPostCheckPage(office.deps, { caller: head, query: { state: 'overdue' } });
    expect(rows.map((row) => row.id)).toContain(id);
  });
});

describe('putting it right', () => {
  test('is ordered in writing, answered on the portal, and closes it', async () => {
    const { id, caller } = await granted();
    valueOf(await check(id));
    valueOf(await checking.order(id));
    expect(await papersOf(id)).toContainEqual({ kind: 'rectificationNotice', number: expect.stringContaining('改字') });
    const own = await seenBy(caller, id);
    expect(own).toMatchObject({ state: 'rectifying', until: '2026-03-20', mayAnswer: true, mayState: false });
    expect(own?.happened.every(({ officer }) => officer === null)).toBe(true);
    valueOf(await say(caller, id, 'answer'));
    expect(await say(caller, id, 'answer')).toEqual(no({ code: 'alreadyAnswered' }));
    valueOf(await checking.recheck(id, 'corrected'));
    expect(await seenBy(caller, id)).toMatchObject({ state: 'closed', outcome: 'corrected' });
    expect((await fileOf(id)).row).toMatchObject({ light: 'none', owedBy: null });
    expect((await licenceOf(id)).status).toBe('valid');
    expect(await barred(caller)).toBe(false);
  });

  test('is nobody else’s to answer', async () => {
    const { id } = await granted();
    valueOf(await check(id));
    valueOf(await checking.order(id));
    expect(await say(personCaller(office), id, 'answer')).toEqual(no({ code: 'postCheckNotFound' }));
    expect(await seenBy(personCaller(office), id)).toBeUndefined();
  });
});

describe('a false commitment', () => {
  test('takes licence and trust in one commit, after the party was heard', async () => {
    const { id, caller } = await granted();
    valueOf(await check(id));
    valueOf(await propose(id));
    expect(await decideAs(id)).toEqual(no({ code: 'statementRuns', until: '2026-03-09' }));
    expect(await decideAs(id, 'revoked', checker)).toEqual(no({ code: 'proposedItself' }));
    valueOf(await say(caller, id, 'state', '请求从轻。'));
    valueOf(await decideAs(id));
    const { identifier, status } = await licenceOf(id);
    expect(status).toBe('revoked');
    const stranger = { ...personCaller(office), scope: { area: office.database.area } };
    expect(
      await verifyCertificate({ ...office.deps.certificates, db: office.deps.db }, stranger, identifier),
    ).toMatchObject({ status: 'revoked', since: '2026-03-02' });
    expect((await papersOf(id)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['siteCheckRecord', 'revocationNotice', 'licenceDecision']),
    );
    expect(await barred(caller)).toBe(true);
    const { happened } = await fileOf(id, head);
    expect(happened.at(-1)).toMatchObject({ what: 'revocationDecided', decision: expect.stringContaining('证字') });
    expect(happened.find(({ what }) => what === 'statementMade')?.words).toBe('请求从轻。');
  });

  test('is decided once by two heads at once: one record, one decision', async () => {
    const { id, caller } = await granted();
    valueOf(await check(id));
    valueOf(await propose(id));
    at('2026-03-10');
    const both = await Promise.all([decideAs(id), decideAs(id)].map((one) => one.catch(String)));
    expect(both.filter((one) => typeof one === 'object' && one.ok)).toHaveLength(1);
    expect((await papersOf(id)).filter(({ kind }) => kind === 'licenceDecision')).toHaveLength(1);
    expect(await barred(caller)).toBe(true);
  });

  test('after what was ordered was not done, for a cause of its own; left standing it costs nothing', async () => {
    const { id, caller } = await granted();
    valueOf(await check(id));
    valueOf(await checking.order(id));
    at('2026-03-21');
    valueOf(await checking.recheck(id, 'notCorrected'));
    valueOf(await propose(id, 'notCorrected'));
    at('2026-03-30');
    valueOf(await decideAs(id, 'kept'));
    expect(await seenBy(caller, id)).toMatchObject({ state: 'closed', outcome: 'kept' });
    expect((await licenceOf(id)).status).toBe('valid');
    expect(await barred(caller)).toBe(false);
  });
});

describe('the office', () => {
  test('counts what it lists', async () => {
    const { total, months, departments } = await findPostCheckFigures(office.deps, { caller: head, query: {} });
    expect(departments.map(({ key }) => key)).toEqual(['approval']);
    expect(months).toHaveLength(1);
    for (const state of ['all', 'inTime', 'late', 'overdue', 'met', 'corrected', 'kept', 'revoked'] as const) {
      const { rows } = await findPostCheckPage(office.deps, { caller: head, query: { state, month: '2026-03' } });
      expect(rows, state).toHaveLength(total[state]);
    }
    expect(total.revoked).toBe(2);
  });

  test('sees no words of somebody whose data were erased, and writes him nothing', async () => {
    const { id, caller } = await granted();
    valueOf(await check(id));
    await within(caller, (tx) =>
      office.deps.vault.destroyKey(tx, subjectOf({ person: personId(caller.actor.id), organisation: null }), 'test'),
    );
    const { applicant, happened, acts } = await fileOf(id);
    expect({ applicant, acts }).toEqual({ applicant: null, acts: [] });
    expect(happened.every(({ words: said }) => said === null)).toBe(true);
    expect(await propose(id)).toEqual(no({ code: 'postCheckApplicantErased' }));
  });

  test('finds that everything it wrote follows from the log', async () => {
    const { follower, area } = office.database;
    const { problems } = await follower.within(systemScope(area), (tx) => verifyLog(tx, history));
    expect(problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
  });
});
