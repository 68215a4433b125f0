import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { finish, finishAll, tasksOf } from '../../../../test/support/intake/finishing.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { history } from '../../../app/compose/history.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { personId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { systemScope, type Once } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { acceptCase, withdrawCase } from '../cases/acts.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { askConsultation } from './ask.ts';
import type { AskConsultation, GiveOpinion } from './contract.ts';
import { openConsultation } from './file.ts';
import { keepConsultationDays } from './keep-days.ts';
import { findConsultations } from './list.ts';
import { giveOpinion, settleSilence, withdrawConsultation } from './moves.ts';
import { findCaseConsultations, opinionsAskedUntil } from './of-case.ts';
import { consultationStreams } from './store/consultations.ts';

let office: Office;
let deps: CaseDeps;
let reviewer: Caller;
let colleague: Caller;
let market: Caller;
let fire: Caller;
beforeAll(async () => {
  office = await openOffice();
  deps = {
    ...office.deps,
    permits: ({ scope: { departments = [] } }, _permission, department) =>
      departments === 'all' || departments.includes(department),
  };
  [reviewer, colleague] = [officerCaller(office), officerCaller(office)];
  [market, fire] = [officerCaller(office, ['market']), officerCaller(office, ['fire'])];
});
afterAll(() => office.close());
beforeEach(() => office.setNow(MONDAY));

const MONDAY = '2026-03-02T01:00:00Z';
/** Three working days: the first half is over on the third, the last is the fifth. */
const HALF = '2026-03-03T01:00:00Z';
const LAST = '2026-03-05T15:00:00Z';
const AFTER = '2026-03-05T16:30:00Z';

const QUESTION = '这家浴池的排水能接入市政管网吗？';
const everywhere = () => officerCaller(office, ['approval', 'health']);
const onceOf = ({ actor }: Caller, key: string = randomUUID()): Once => ({
  ...{ caller: actor.id, key, requestHash: 'one' },
});
async function accepted() {
  const { id, caller } = await receiveAt(office, personCaller(office));
  const { version } = await deps.db.within(reviewer.scope, (tx) => caseStreams.load(tx, id));
  const answer = await acceptCase(office.deps, { asking: { caller: reviewer, once: onceOf(reviewer) }, id, version });
  if (!answer.ok) throw new Error(answer.error.code);
  return { id, applicant: caller };
}
const wish = (change: Partial<AskConsultation> = {}): AskConsultation => ({
  ...{ departments: ['market', 'fire'], question: QUESTION, days: 3, materials: [] },
  ...{ readers: 'department', silence: 'agreed', holds: false, ...change },
});
const ask = (id: CaseId, change: Partial<AskConsultation> = {}, once = onceOf(reviewer)) =>
  askConsultation(deps, { asking: { caller: reviewer, once }, id, wish: wish(change) });
async function asked(change: Partial<AskConsultation> = {}) {
  const of = await accepted();
  const done = await ask(of.id, change);
  if (!done.ok) throw new Error(done.error.code);
  return { ...of, consultation: done.value.id };
}
const opine = (id: string, caller: Caller, change: Partial<GiveOpinion> = {}, once = onceOf(caller)) =>
  giveOpinion(deps, {
    asking: { caller, once },
    id,
    wish: { department: caller === market ? 'market' : 'fire', stand: 'agree', words: '可以接入', ...change },
  });
async function fileOf(id: string, caller = reviewer) {
  const file = await openConsultation(deps, { caller, id });
  if (!file.ok) throw new Error(file.error.code);
  return file.value;
}
const statesOf = async (id: string) => (await fileOf(id)).parts.map(({ department, state }) => [department.key, state]);
const happenedTo = async (id: string) =>
  (await deps.db.within(reviewer.scope, (tx) => consultationStreams.recorded(tx, id))).map(({ type }) => type);
const county = () => ({ scope: { area: office.database.area, departments: 'all' as const } });
function night(at: string) {
  office.setNow(at);
  return keepConsultationDays(deps, county());
}
const untilOf = (id: CaseId, { scope }: Caller) => deps.db.within(scope, (tx) => opinionsAskedUntil(tx, id));

describe('asked and answered', () => {
  test('each asked department sees the question and its own answer; who asked sees both', async () => {
    const { consultation } = await asked();
    expect(await opine(consultation, market)).toMatchObject({ ok: true });
    const own = await fileOf(consultation, market);
    expect(own).toMatchObject({ question: QUESTION, caseId: null, answersFor: [], acts: [], pending: true });
    expect(own.parts.map(({ opinion }) => opinion?.words ?? null)).toEqual(['可以接入', null]);
    const others = await fileOf(consultation, fire);
    expect(others.parts.map(({ readable }) => readable)).toEqual([false, true]);
    expect(others.answersFor).toMatchObject([{ key: 'fire' }]);
    expect(JSON.stringify(others)).not.toContain('可以接入');
    expect((await fileOf(consultation)).parts[0]).toMatchObject({
      ...{ state: 'answered', late: false, answeredOn: '2026-03-02' },
      opinion: { stand: 'agree', words: '可以接入', officer: `officer ${market.actor.id}` },
    });
  });

  test('kept to who asked, a colleague learns that it is asked and no word of it', async () => {
    const { id, consultation } = await asked({ readers: 'asker' });
    await opine(consultation, market);
    const seen = await findCaseConsultations(deps, { caller: colleague, id });
    expect(seen).toMatchObject({ ok: true, value: { consultations: [{ readable: false, question: null, acts: [] }] } });
    expect(JSON.stringify(seen)).not.toMatch(/可以接入|管网/);
    const withdraw = { asking: { caller: colleague }, id: consultation, wish: {} };
    expect(await withdrawConsultation(deps, withdraw)).toEqual(no({ code: 'consultationNotFound' }));
    expect(await fileOf(consultation)).toMatchObject({ readable: true, acts: ['withdraw'] });
  });

  test('a department that was not asked finds nothing, nor does the one that asked answer itself', async () => {
    const { consultation } = await asked();
    const health = officerCaller(office, ['police']);
    expect(await openConsultation(deps, { caller: health, id: consultation })).toEqual(
      no({ code: 'consultationNotFound' }),
    );
    expect(await opine(consultation, health, { department: 'police' })).toEqual(no({ code: 'consultationNotFound' }));
    expect(await opine(consultation, reviewer, { department: 'market' })).toEqual(no({ code: 'consultationNotFound' }));
  });

  test('who has to keep away neither asks nor reads nor answers', async () => {
    const { id, applicant, consultation } = await asked();
    const interested = officerCaller(office, ['market']);
    office.relatives.set(interested.actor.id, [personId(applicant.actor.id)]);
    const conflict = no({ code: 'conflictOfInterest' });
    expect(await openConsultation(deps, { caller: interested, id: consultation })).toEqual(conflict);
    expect(await opine(consultation, interested, { department: 'market' })).toEqual(conflict);
    const own = officerCaller(office);
    office.relatives.set(own.actor.id, [personId(applicant.actor.id)]);
    const asking = { asking: { caller: own }, id, wish: wish() };
    expect(await askConsultation(deps, asking)).toEqual(conflict);
  });

  test('lists say what is asked of us and by us', async () => {
    const { consultation } = await asked();
    const ofUs = await findConsultations(deps, { caller: market, query: {} });
    expect(ofUs.rows.filter(({ id }) => id === consultation)).toMatchObject([
      { asking: { key: 'approval' }, department: { key: 'market' }, answerBy: '2026-03-05', state: 'waiting' },
    ]);
    const byUs = await findConsultations(deps, { caller: reviewer, query: { side: 'byUs', state: 'all' } });
    expect(byUs.rows.filter(({ id }) => id === consultation)).toHaveLength(2);
    expect((await findConsultations(deps, { caller: reviewer, query: {} })).rows).toEqual([]);
  });

  test('the applicant learns until when, and of no content', async () => {
    const { id, applicant, consultation } = await asked();
    expect(await untilOf(id, applicant)).toBe('2026-03-05');
    await opine(consultation, market);
    await opine(consultation, fire);
    expect(await untilOf(id, applicant)).toBeUndefined();
    expect(await untilOf(id, personCaller(office))).toBeUndefined();
  });

  test('of somebody who was erased no word is left', async () => {
    const { applicant, consultation } = await asked();
    await opine(consultation, market);
    const person = personId(applicant.actor.id);
    await deps.db.within(applicant.scope, (tx) =>
      deps.vault.destroyKey(tx, subjectOf({ person, organisation: null }), '个人信息保护法第四十七条'),
    );
    const file = await fileOf(consultation);
    expect(file).toMatchObject({ question: null, parts: [{ state: 'answered', opinion: null }, {}] });
  });
});

describe('the task in which it was asked', () => {
  test('waits where that was chosen, and goes on when everybody has spoken; other branches do not wait', async () => {
    const { id, consultation } = await asked({ holds: true });
    const open = (await tasksOf(office, { id, caller: reviewer })).filter(({ state }) => state === 'open');
    const [node = '', ...besides] = open
      .toSorted((one) => (one.department.key === 'approval' ? -1 : 1))
      .map((one) => one.node);
    expect(await finish(office, { id, caller: reviewer, node })).toEqual(
      no({ code: 'notYet', waitingFor: ['fire', 'market'] }),
    );
    for (const other of besides)
      expect(await finish(office, { id, caller: everywhere(), node: other })).toMatchObject({ ok: true });
    await opine(consultation, market);
    await opine(consultation, fire, { stand: 'disagree', words: '消防通道不够宽' });
    expect(await finish(office, { id, caller: reviewer, node })).toMatchObject({ ok: true });
  });

  test('does not wait where that was not chosen', async () => {
    const { id } = await asked();
    await finishAll(office, { id, caller: everywhere() });
  });

  test('waits no more for what was withdrawn', async () => {
    const { id, consultation } = await asked({ holds: true });
    const withdraw = { asking: { caller: reviewer }, id: consultation, wish: { reason: '已现场核实' } };
    expect(await withdrawConsultation(deps, withdraw)).toMatchObject({ ok: true });
    await finishAll(office, { id, caller: everywhere() });
    expect(await fileOf(consultation)).toMatchObject({ withdrawnOn: '2026-03-02', withdrawnFor: '已现场核实' });
    expect(await opine(consultation, market)).toEqual(no({ code: 'consultationOver' }));
  });
});

describe('the days of a question', () => {
  test('bring one reminder at half, and on the night after the last what silence counts as, each once', async () => {
    const { consultation } = await asked();
    expect(await night(MONDAY)).toMatchObject({ reminded: 0, fallen: 0, failed: [] });
    await opine(consultation, market);
    await night(HALF);
    await Promise.all([night(HALF), night(HALF)]);
    await night(LAST);
    expect(await statesOf(consultation)).toEqual([
      ['market', 'answered'],
      ['fire', 'waiting'],
    ]);
    await Promise.all([night(AFTER), night(AFTER)]);
    await night(AFTER);
    expect(await statesOf(consultation)).toEqual([
      ['market', 'answered'],
      ['fire', 'agreed'],
    ]);
    expect(await happenedTo(consultation)).toEqual([
      ...['consultationAsked', 'opinionGiven', 'consultationReminded', 'silenceFell'],
    ]);
  });

  test('a word that comes late is kept beside what the silence counts as, also when the job never ran', async () => {
    const { consultation } = await asked();
    office.setNow(AFTER);
    expect(await opine(consultation, fire, { stand: 'disagree', words: '通道不够' })).toMatchObject({ ok: true });
    expect((await fileOf(consultation)).parts).toMatchObject([
      { department: { key: 'market' }, state: 'agreed', opinion: null },
      { department: { key: 'fire' }, state: 'agreed', late: true, opinion: { stand: 'disagree' } },
    ]);
    expect(await night(AFTER)).toMatchObject({ fallen: 0 });
  });

  test('left to who asked, the silence waits for his word and holds the task until then', async () => {
    const { id, consultation } = await asked({ silence: 'askerDecides', holds: true, departments: ['market'] });
    await night(AFTER);
    expect(await statesOf(consultation)).toEqual([['market', 'undecided']]);
    expect(await fileOf(consultation)).toMatchObject({ acts: ['settleSilence', 'withdraw'], pending: true });
    const settle = () =>
      settleSilence(deps, { asking: { caller: reviewer }, id: consultation, wish: { as: 'noOpinion' } });
    expect(await settle()).toMatchObject({ ok: true });
    expect(await settle()).toEqual(no({ code: 'nothingUndecided' }));
    await finishAll(office, { id, caller: everywhere() });
  });

  test('end with the case: nobody is awaited, and nothing comes of it any more', async () => {
    const { id, applicant, consultation } = await asked();
    const { version } = await deps.db.within(applicant.scope, (tx) => caseStreams.load(tx, id));
    const target = { asking: { caller: applicant, once: onceOf(applicant) }, id, version };
    expect(await withdrawCase(office.deps, target)).toMatchObject({ ok: true });
    expect(await statesOf(consultation)).toEqual([
      ['market', 'withdrawn'],
      ['fire', 'withdrawn'],
    ]);
    await night(AFTER);
    expect(await happenedTo(consultation)).toEqual(['consultationAsked', 'consultationWithdrawn']);
    expect(await ask(id)).toEqual(no({ code: 'caseNotExamined' }));
  });
});

describe('what comes twice, or at once', () => {
  test('one key asks once, also at once', async () => {
    const { id } = await accepted();
    const once = onceOf(reviewer);
    const [first, second] = await Promise.all([ask(id, {}, once), ask(id, {}, once)]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
  });

  test('departments that answer at once are both heard; one of them twice is heard once', async () => {
    const { consultation } = await asked();
    const answers = await Promise.all([
      opine(consultation, market),
      opine(consultation, fire),
      opine(consultation, market, { stand: 'noOpinion' }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect((await happenedTo(consultation)).filter((type) => type === 'opinionGiven')).toHaveLength(2);
    expect(answers.find(({ ok }) => !ok)).toEqual(no({ code: 'opinionGivenBefore' }));
  });
});

test('the table follows from the log', async () => {
  const { problems } = await office.database.follower.within(systemScope(office.database.area), (tx) =>
    verifyLog(tx, history),
  );
  expect(problems).toEqual([]);
});
