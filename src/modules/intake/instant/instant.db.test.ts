// 秒批 from the handing in to the licence, and to the person behind it (product C5).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openInstantOffice, type InstantOffice, type Wish } from '../../../../test/support/intake/instant-office.ts';
import { parentOf60, strangerOf80, zhang } from '../../../../test/support/intake/instant.ts';
import { officerCaller, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { caseId, type CaseId, type PersonId } from '../../../kernel/id.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { verifyCertificate } from '../../certificates/index.ts';
import { drawInstantSamples } from './drawing.ts';
import { findInstantPage, openInstantFile } from './list.ts';
import { askPerson, lookAtInstant, stateInInstant } from './looking.ts';
import { decideRollBack } from './rolling-back.ts';
import { instantList } from './projections/instant-list.ts';
import { changeRate, findSampleRates } from './rates/commands.ts';
import { instantStreams } from './store/instant.ts';
import { findOwnInstant } from './told.ts';

let machine: InstantOffice;
let office: Office;
let officer: Caller;
let applicant: Caller;
beforeAll(async () => {
  machine = await openInstantOffice();
  ({ office, officer } = machine);
});
beforeEach(() => {
  applicant = personCaller(office);
  machine.known.clear();
  machine.known.set(zhang, applicant.scope.person as PersonId);
});
afterAll(() => office.close());

const handedIn = (wish?: Wish) => machine.handedIn(applicant, wish);
const fileOf = (id: CaseId) => machine.fileOf(id);
const instantOf = (id: CaseId) => machine.instantOf(id);
const eventsOf = (id: CaseId) => machine.eventsOf(id);
const receiptsOf = (id: CaseId) => machine.receiptsOf(id);

describe('a rule that holds', () => {
  test('gives the licence in the request that handed in, accepted and decided by nobody', async () => {
    const id = await handedIn();
    const file = await fileOf(id);
    expect(file.row).toMatchObject({ state: 'concluded', outcome: 'granted' });
    expect(file.papers.map(({ kind }) => kind)).toEqual(['receipt', 'acceptanceNotice', 'grantDecision']);
    expect(file.tasks.filter(({ mine }) => mine)).toEqual([]);
    expect(file.timeline.filter(({ type }) => type === 'caseAccepted' || type === 'caseDecided')).toMatchObject([
      { by: 'system' },
      { by: 'system' },
    ]);
    const [licence] = file.licences;
    const anybody = { ...applicant, scope: { area: office.database.area } };
    const verifying = { ...office.deps.certificates, db: office.deps.db };
    const verified = await verifyCertificate(verifying, anybody, licence?.identifier ?? '');
    expect(verified).toMatchObject({ status: 'valid' });
  });

  test('keeps inputs, receipts, rule, output and why, with nothing about a person in clear', async () => {
    const id = await handedIn();
    const [decided] = await eventsOf(id);
    if (decided?.type !== 'instantlyDecided') throw new Error('nothing was decided');
    expect(decided).toMatchObject({ outcome: 'granted', why: null, missing: [], synthetic: true });
    expect(decided.model.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(decided)).not.toMatch(/1962|98082819/);
    const [inputs, output, zh] = await office.deps.db.within(officer.scope, (tx) =>
      office.deps.vault.openTexts(
        tx,
        [decided.inputs, decided.output, decided.explanation.zh].map((one) => sealed(one)),
      ),
    );
    expect(JSON.parse(inputs ?? '')).toMatchObject({
      今天: '2026-03-02',
      出生日期: '1962-04-01',
      受益人证件号码: parentOf60,
    });
    expect(output).toBe('"准予"');
    expect(zh).toContain('年满60周岁');
    expect(zh).toContain('年龄 为 63');
    const receipts = await receiptsOf(id);
    expect(receipts.map(({ id: receipt }) => receipt)).toEqual(decided.receipts);
    expect(receipts).toMatchObject([
      { register: 'population', fields: ['birthDate', 'living'], askedBy: 'intake:instant', found: true },
      { register: 'population', fields: ['kin'] },
    ]);
  });

  test('handed in twice under one key is one case, one decision, one licence', async () => {
    const draft = await machine.draftOf(applicant);
    const key = randomUUID();
    const again = () => machine.submit(applicant, draft, { key });
    const [one, other] = await Promise.all([again(), again()]);
    expect(valueOf(one)).toEqual(valueOf(other));
    const id = caseId(valueOf(one).caseId);
    expect(await eventsOf(id)).toHaveLength(1);
    expect((await fileOf(id)).licences).toHaveLength(1);
  });
});

describe('everything else is for a person, and nobody is refused', () => {
  test.each([
    ['who is a stranger to him who applies', { 'beneficiary.idNumber': strangerOf80 }, 'notMet'],
    ['whom no register knows', { 'beneficiary.idNumber': '980828195001012015' }, 'factsMissing'],
  ])('one %s', async (_, answers, why) => {
    const id = await handedIn({ answers });
    const { row, licences, tasks } = await fileOf(id);
    expect(row).toMatchObject({ state: 'submitted', outcome: null });
    expect(licences).toEqual([]);
    expect(tasks.map(({ act }) => act)).toEqual(['onTheSpot']);
    expect((await eventsOf(id))[0]).toMatchObject({ outcome: 'leftToPerson', why });
    expect((await instantOf(id)).value.state).toBe('leftToPerson');
  });

  test('who signs with the number of another', async () => {
    machine.known.set(zhang, personCaller(office).scope.person as PersonId);
    const id = await handedIn();
    expect((await eventsOf(id))[0]).toMatchObject({ outcome: 'leftToPerson', why: 'identityUnproven' });
    expect((await fileOf(id)).row.state).toBe('submitted');
  });

  test('who asks for a person is not asked about in any register', async () => {
    const id = await handedIn({ instant: false });
    expect((await fileOf(id)).row.state).toBe('submitted');
    expect(await eventsOf(id)).toEqual([]);
    expect(await receiptsOf(id)).toEqual([]);
  });
});

describe('a person behind the machine', () => {
  const versionOf = async (id: CaseId) => (await instantOf(id)).version;
  const look = async (id: CaseId, outcome: 'right' | 'wrong', caller = officer) =>
    lookAtInstant(office.deps, {
      asking: { caller },
      id,
      wish: { version: await versionOf(id), outcome, words: '已核对' },
    });
  const rollBack = async (id: CaseId, caller: Caller) =>
    decideRollBack(office.deps, {
      ...{ asking: { caller }, id },
      wish: { version: await versionOf(id), outcome: 'rolledBack', words: '登记的出生日期有误' },
    });
  const ask = (id: CaseId, caller = applicant) => askPerson(office.deps, { asking: { caller }, id, wish: {} });
  const ownOf = (id: CaseId) => office.deps.db.within(applicant.scope, (tx) => findOwnInstant(tx, office.deps, id));

  test('is told to the applicant with the rule, and comes when asked', async () => {
    const id = await handedIn();
    const own = await ownOf(id);
    expect(own).toMatchObject({ state: 'granted', mayAskPerson: true });
    expect(own?.rule.zh).toContain('年满60周岁');
    expect(own?.receipts[0]).toMatchObject({ register: { zh: '人口基础信息库' }, found: true, synthetic: true });
    valueOf(await ask(id));
    expect(await ownOf(id)).toMatchObject({ state: 'checking', ground: 'asked', mayAskPerson: false });
    expect(await ask(id)).toMatchObject({ ok: false, error: { code: 'personAskedAlready' } });
    expect(await ask(id, personCaller(office))).toMatchObject({ ok: false, error: { code: 'instantNotFound' } });
    const { rows } = await findInstantPage(office.deps, { caller: officer, query: {} });
    expect(rows.map(({ caseId: listed }) => listed)).toContain(id);
    const file = valueOf(await openInstantFile(office.deps, { caller: officer, id }));
    expect(file.acts).toEqual(['look']);
    expect(file.inputs).toContain('1962-04-01');
    valueOf(await look(id, 'right'));
    expect((await fileOf(id)).licences[0]?.status).toBe('valid');
  });

  test('takes licence and grant back where it was wrong once the party was heard, and never the one who found it', async () => {
    const id = await handedIn();
    valueOf(await ask(id));
    valueOf(await look(id, 'wrong'));
    expect(await rollBack(id, officer)).toMatchObject({ ok: false, error: { code: 'lookedItself' } });
    const head = officerCaller(office, ['civil']);
    expect(await rollBack(id, head)).toMatchObject({
      ok: false,
      error: { code: 'statementRuns', until: '2026-03-09' },
    });
    expect(
      (await openInstantFile(office.deps, { caller: head, id })).ok && (await fileOf(id)).licences[0]?.status,
    ).toBe('valid');
    expect((await fileOf(id)).papers.at(-1)).toMatchObject({ kind: 'revocationNotice' });
    expect(await ownOf(id)).toMatchObject({ state: 'foundWrong', mayState: true, statementUntil: '2026-03-09' });
    const state = (caller: Caller) =>
      stateInInstant(office.deps, { asking: { caller }, id, wish: { words: '出生日期以户口簿为准' } });
    expect(await state(personCaller(office))).toMatchObject({ ok: false, error: { code: 'instantNotFound' } });
    valueOf(await state(applicant));
    expect(await state(applicant)).toMatchObject({ ok: false, error: { code: 'alreadyAnswered' } });
    const file = valueOf(await openInstantFile(office.deps, { caller: head, id }));
    expect(file.acts).toEqual(['rollBack']);
    expect(file.said.at(-1)).toMatchObject({ what: 'statementMade', words: '出生日期以户口簿为准' });
    expect(JSON.stringify(await eventsOf(id))).not.toContain('户口簿');
    valueOf(await rollBack(id, head));
    expect((await fileOf(id)).licences[0]?.status).toBe('revoked');
    const own = await ownOf(id);
    expect(own?.state).toBe('rolledBack');
    expect(own?.said.at(-1)).toMatchObject({ what: 'rollBackDecided', words: '登记的出生日期有误' });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ decision: expect.stringContaining('号') as string });
  });

  test('is drawn of every day by chance, once, however often the job runs', async () => {
    office.setNow('2026-04-06T02:00:00Z');
    const ids = [await handedIn(), await handedIn(), await handedIn()];
    office.setNow('2026-04-07T02:00:00Z');
    const round = { scope: { area: office.database.area, departments: 'all' } } as const;
    expect(await drawInstantSamples(office.deps, round)).toEqual({ drawn: 1, failed: [] });
    expect(await drawInstantSamples(office.deps, round)).toEqual({ drawn: 0, failed: [] });
    const states = await Promise.all(ids.map(async (id) => (await instantOf(id)).value.state));
    expect(states.toSorted()).toEqual(['checking', 'granted', 'granted']);
    const events = (await Promise.all(ids.map(eventsOf))).flat();
    expect(events.find(({ type }) => type === 'lookAsked')).toMatchObject({
      ground: 'drawn',
      draw: { percent: 5, round: '2026-04-06', among: 3 },
    });
  });

  test('is drawn as often as a head says, with a reason, from the next round on', async () => {
    const head = officerCaller(office, ['civil']);
    const change = (wish: { version: number; percent: number; reason: string }, item = 'elder-card') =>
      changeRate(office.deps, { asking: { caller: head }, id: item, wish });
    const wish = { version: 0, percent: 100, reason: '上月复核发现有误' };
    expect(await change(wish, 'public-health')).toMatchObject({ ok: false, error: { code: 'instantNotFound' } });
    const both = await Promise.allSettled([change(wish), change(wish)]);
    const done = both.filter((one) => one.status === 'fulfilled' && one.value.ok);
    expect(done).toHaveLength(1);
    expect(await change({ ...wish, percent: 50 })).toMatchObject({ ok: false, error: { code: 'stale', actual: 1 } });
    const { rates } = await findSampleRates(office.deps, head);
    expect(rates.find(({ item }) => item.key === 'elder-card')).toMatchObject({
      ...{ percent: 100, version: 1, mayChange: true, changed: { reason: wish.reason } },
    });
    office.setNow('2026-04-13T02:00:00Z');
    const ids = [await handedIn(), await handedIn()];
    office.setNow('2026-04-14T02:00:00Z');
    const round = { scope: { area: office.database.area, departments: 'all' } } as const;
    expect(await drawInstantSamples(office.deps, round)).toEqual({ drawn: 2, failed: [] });
    expect((await eventsOf(ids[0] as CaseId)).at(-1)).toMatchObject({ draw: { percent: 100, among: 2 } });
  });

  test('sees a list that follows from the log alone', async () => {
    const id = await handedIn();
    valueOf(await ask(id));
    const verification = { streams: [instantStreams], projections: [instantList] };
    const problems = async () => {
      const scope = { area: office.database.area };
      const report = await office.database.follower.within(scope, (tx) => verifyLog(tx, verification));
      return report.problems.filter(({ code }) => code === 'projectionDiffers');
    };
    expect(await problems()).toEqual([]);
    const owner = await office.database.owner.connect();
    await owner.query(`update intake.instant_decision set state = 'granted', ground = null where id = $1`, [id]);
    owner.release();
    expect(await problems()).toHaveLength(1);
  });
});
