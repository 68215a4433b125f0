// 窗口无否决权 over the running program: no no without a record, a way out and a second pair of eyes.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { history } from '../../../app/compose/history.ts';
import { jsonOf, type Agent, type Answer } from '../../../../test/support/app/agent.ts';
import { act, callerOf, handedIn } from '../../../../test/support/app/errand.ts';
import { signedInOfficer, signedInPerson, type Officer } from '../../../../test/support/app/people.ts';
import { unknownCaller } from '../../../../test/support/app/ratings.ts';
import { askOwner, startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { citizen } from '../../../../test/support/identity/people.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { findBrokenInvariants } from '../../../app/invariants/find.ts';
import { no } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { declareInterest } from '../../identity/interests/commands.ts';
import type { Met } from '../../identity/contract/meetings.ts';
import type { CounterSheet } from '../counter/contract.ts';
import { askByPaper, findByPaper } from './by-code.ts';
import type { RegisteredTurnedAway, TurnedAwayFigures, TurnedAwayFile, TurnedAwayPage } from './contract.ts';

const ITEM = 'public-health';
const LICENCE = 'common.business-licence';
const WORDS = '没有带营业执照，看不出是谁开的店';

let app: TestApp;
let clerk: Officer;
let head: Officer;
let leader: Officer;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'info' });
  ({ clerk } = app.cast);
  const { identity } = app.house.modules;
  head = await signedInOfficer(identity, { number: 921, roles: ['sectionHead'] });
  leader = await signedInOfficer(identity, { number: 922, roles: ['leader'] });
}, 120_000);
afterAll(() => app.close());

const wish = (change: object = {}) => ({
  ...{ item: ITEM, reason: 'missingMaterial', demanded: LICENCE, words: WORDS },
  path: [{ kind: 'bring', text: '营业执照' }],
  ...change,
});
const register = (change: object = {}, key = randomUUID(), by: Agent = clerk) =>
  by.post('/api/turned-away', wish(change), key);
const registered = async (change: object = {}) => jsonOf<RegisteredTurnedAway>(await register(change));
const fileOf = async (id: string, by: Agent = head) => jsonOf<TurnedAwayFile>(await by.get(`/api/turned-away/${id}`));
const review = (id: string, version: number, outcome: string, by: Agent = head) =>
  by.post(`/api/turned-away/${id}/review`, { version, outcome, words: '窗口应当先收件' });
const listed = async (query: string, by: Agent = head) =>
  jsonOf<TurnedAwayPage>(await by.get(`/api/turned-away?${query}`)).rows;
const meet = async (number: number, name = '演示赵六') => {
  const card = { name, citizenId: citizen(number), phone: '13911113333', access: true };
  return jsonOf<Met>(await clerk.post('/api/identity/meetings', card));
};
const refusalOf = ({ status, text }: Answer) => [status, (JSON.parse(text) as { code: string }).code];

describe('a clerk who says no', () => {
  test('gives a numbered paper with a way out, and the head sees all of it', async () => {
    const { id: meeting } = await meet(801);
    const given = await registered({ meeting, counter: '3 号窗口' });
    expect(given.number).toMatch(/不收字〔20\d\d〕第\d{5}号$/);
    expect(given.queryCode).toMatch(/^\d{8}$/);
    const file = await fileOf(given.id);
    expect(file).toMatchObject({
      row: { origin: 'counter', state: 'awaitingReview', number: given.number, item: { key: ITEM } },
      ...{ who: '演示赵六', known: true, words: WORDS, demanded: '营业执照', counter: '3 号窗口' },
      ...{ path: [{ kind: 'bring', text: '营业执照' }], hasPaper: true, acts: ['review'] },
    });
    expect(file.row).toMatchObject({ hall: { key: 'hall-county' }, officer: { id: clerk.officer } });
    const paper = await clerk.get(`/api/turned-away/${given.id}/paper`);
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  test('says it once, however often it is sent', async () => {
    const key = randomUUID();
    const [one, other] = [await register({}, key), await register({}, key)];
    expect(jsonOf(other)).toEqual(jsonOf(one));
  });

  test.each<[string, object, [number, string]]>([
    ['about a material that nobody asks for', { demanded: 'photo' }, [422, 'materialNotDemanded']],
    ['without a way out', { path: [] }, [422, 'turnedAwayPathMissing']],
    ['about an item that nobody has', { item: 'nothing' }, [404, 'itemNotFound']],
    ['to somebody whose card he never saw', { meeting: randomUUID() }, [409, 'meetingOver']],
  ])('is refused %s', async (_name, change, refusal) => {
    expect(refusalOf(await register(change))).toEqual(refusal);
  });

  test.each([
    ['may follow', 'coop-reg', 'coop-reg.m2', 'materialMayFollow', '设立大会纪要'],
    ['may be promised', 'enterprise-reg', 'common.premises-proof', 'materialMayBePromised', '场所使用证明'],
  ])('about a material that %s is told to take it in by that way', async (_name, item, demanded, code, name) => {
    const refused = await register({ item, demanded });
    expect(refusalOf(refused)).toEqual([422, code]);
    expect(refused.text).toContain(name);
  });

  test('keeps nothing of a person in clear', async () => {
    const contact = '李大娘 13900001111';
    const { id } = await registered({ contact });
    expect(await fileOf(id)).toMatchObject({ who: contact, known: false });
    const [found] = await askOwner<{ leaks: number }>(
      app,
      `select (select count(*) from log.event where data::text like '%13900001111%' or data::text like '%${WORDS}%')::integer
            + (select count(*) from intake.turned_away t where t::text like '%13900001111%')::integer as leaks`,
    );
    expect(found?.leaks).toBe(0);
    expect(app.log.join('\n')).not.toContain('13900001111');
  });
});

describe('the review', () => {
  test('is held by a head of that department, not by the clerk, and only once', async () => {
    const { id } = await registered();
    const { version } = (await fileOf(id)).row;
    expect((await review(id, version, 'overturned', clerk)).status).toBe(403);
    const stranger = await signedInOfficer(app.house.modules.identity, {
      ...{ number: 923, roles: ['sectionHead'], department: 'market' },
    });
    expect(refusalOf(await review(id, version, 'upheld', stranger))).toEqual([404, 'noNotFound']);
    jsonOf(await review(id, version, 'overturned'));
    const after = await fileOf(id, leader);
    expect(after).toMatchObject({ row: { state: 'overturned' }, answer: '窗口应当先收件', acts: [] });
    expect(refusalOf(await review(id, after.row.version, 'upheld', leader))).toEqual([409, 'noAlreadyReviewed']);
  });

  test('of two heads at once leaves one result', async () => {
    const { id } = await registered();
    const { version } = (await fileOf(id)).row;
    const answers = await Promise.all([review(id, version, 'upheld', head), review(id, version, 'overturned', leader)]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409 || status === 412)).toHaveLength(1);
    const events = await askOwner(
      app,
      `select 1 from log.event where stream = 'intake.turnedAway/${id}' and type = 'noReviewed'`,
    );
    expect(events).toHaveLength(1);
  });

  test('is not held by a head who also wrote it, nor by one with an interest', async () => {
    const both = await signedInOfficer(app.house.modules.identity, { number: 924, roles: ['clerk', 'sectionHead'] });
    const { id } = jsonOf<RegisteredTurnedAway>(await register({}, randomUUID(), both));
    const { row, acts } = await fileOf(id, both);
    expect(acts).toEqual([]);
    expect(refusalOf(await review(id, row.version, 'upheld', both))).toEqual([403, 'ownNo']);

    const { caseId, number } = await handedIn(app.house, app.cast.person);
    await act(clerk, caseId, [
      'refuse-acceptance',
      { ground: 'notNeeded', reason: '不属于许可', basis: '行政许可法', instead: '找街道' },
    ]);
    await vi.waitUntil(async () => (await listed('state=open')).some(({ id: one }) => one === caseId), 15_000);
    const interested = await signedInOfficer(app.house.modules.identity, { number: 925, roles: ['sectionHead'] });
    const { actor: by } = await callerOf(app.house, interested);
    const declared = { officer: interested.officer, ground: 'own', kind: 'case', typed: number, by } as const;
    valueOf(await declareInterest(app.house.modules.identity, declared));
    expect((await interested.get(`/api/turned-away/${caseId}`)).status).toBe(403);
    expect(refusalOf(await review(caseId, 1, 'upheld', interested))).toEqual([403, 'conflictOfInterest']);
  });

  test('that is late stands in the list in red', async () => {
    const { id } = await registered();
    await askOwner(app, `update intake.turned_away set review_by = '2020-01-03' where id = '${id}'`);
    const late = await listed('state=overdue');
    expect(late.find((row) => row.id === id)).toMatchObject({ light: 'red', state: 'awaitingReview' });
    await askOwner(
      app,
      `update intake.turned_away t set review_by = (e.data->>'reviewBy')::date from log.event e
       where e.stream = 'intake.turnedAway/' || t.id and e.type = 'personTurnedAway' and t.id = '${id}'`,
    );
  });
});

describe('every no', () => {
  test('stands in the list: a case that is not accepted, and a sheet that is thrown away', async () => {
    const { caseId, number } = await handedIn(app.house, app.cast.person);
    jsonOf(
      await act(clerk, caseId, [
        'refuse-acceptance',
        { ground: 'notNeeded', reason: '不属于许可', basis: '许可法', instead: '去找街道' },
      ]),
    );
    const found = await vi.waitUntil(
      async () => (await listed('reason=notAccepted&state=all')).find(({ id }) => id === caseId),
      15_000,
    );
    expect(found).toMatchObject({ origin: 'case', number, state: 'awaitingReview', officer: { id: clerk.officer } });
    expect(await fileOf(caseId)).toMatchObject({ words: '不属于许可', path: [{ kind: 'other', text: '去找街道' }] });

    const { id: meeting } = await meet(802);
    const { id: draft } = jsonOf<CounterSheet>(await clerk.post('/api/counter/drafts', { meeting, item: ITEM }));
    const before = (await listed('reason=discarded&state=all')).length;
    const said = { reason: '群众说今天先不办', instead: '材料齐了再来' };
    jsonOf(await clerk.send('DELETE', `/api/counter/drafts/${draft}`, { body: said }));
    const sheets = await listed('reason=discarded&state=all');
    expect(sheets).toHaveLength(before + 1);
    expect(sheets[0]).toMatchObject({ origin: 'sheet', item: { key: ITEM }, hall: { key: 'hall-county' } });
    expect(await fileOf(sheets[0]?.id ?? '')).toMatchObject({
      words: said.reason,
      path: [{ kind: 'other', text: said.instead }],
    });
  });

  test('is seen by the clerk who wrote it, with what came of it, and by no other clerk', async () => {
    const { id } = await registered();
    jsonOf(await review(id, (await fileOf(id)).row.version, 'overturned'));
    expect((await listed('state=overturned', clerk)).map((row) => row.id)).toContain(id);
    const colleague = await signedInOfficer(app.house.modules.identity, { number: 926, roles: ['clerk'] });
    expect(await listed('state=all', colleague)).toEqual([]);
    expect((await colleague.get(`/api/turned-away/${id}`)).status).toBe(404);
  });

  test('that was overturned is taken in with the case that came of it', async () => {
    const { id } = await registered();
    const { version } = (await fileOf(id)).row;
    const takeIn = (at: number, caseNumber: string) =>
      clerk.post(`/api/turned-away/${id}/take-in`, { version: at, caseNumber });
    const { number } = await handedIn(app.house, app.cast.person);
    expect(refusalOf(await takeIn(version, number))).toEqual([409, 'noNotOverturned']);
    jsonOf(await review(id, version, 'overturned'));
    expect(refusalOf(await takeIn(version + 1, '370828260101000011'))).toEqual([422, 'takenInCaseUnknown']);
    jsonOf(await takeIn(version + 1, number));
    expect(await fileOf(id)).toMatchObject({ row: { state: 'takenIn' }, takenIn: { caseNumber: number } });
  });

  test('is counted from the list itself, whichever way one counts', async () => {
    const figures = jsonOf<TurnedAwayFigures>(await head.get('/api/turned-away/figures'));
    const { by, total } = figures;
    for (const counts of Object.values(by)) {
      expect(counts.reduce((sum, { all }) => sum + all, 0)).toBe(total.all);
      expect(counts.reduce((sum, { overturned }) => sum + overturned, 0)).toBe(total.overturned);
    }
    for (const { key, all, unreviewed } of by.reason) {
      expect(await listed(`state=all&reason=${key}`)).toHaveLength(all);
      expect(await listed(`state=awaitingReview&reason=${key}`)).toHaveLength(unreviewed);
    }
    for (const { key, all } of [...by.hall]) expect(await listed(`state=all&hall=${key}`)).toHaveLength(all);
    expect(total.overturnedShare).toBeCloseTo(total.overturned / (total.upheld + total.overturned));
    expect(total.all).toBe(total.unreviewed + total.upheld + total.overturned);
  });
});

describe('who was turned away', () => {
  const turnedAway = () => app.house.modules.turnedAway;
  const caller = () => unknownCaller(app.house);

  test('without a name looks it up with the paper, and asks for the review once', async () => {
    const { number, queryCode: code, id } = await registered();
    const paper = { number, code };
    const found = valueOf(await findByPaper(turnedAway(), { caller: caller(), paper }));
    expect(found).toMatchObject({ words: WORDS, mayAsk: true, row: { state: 'awaitingReview' } });
    const ask = () => askByPaper(turnedAway(), { caller: caller(), paper, words: '我带了复印件' });
    valueOf(await ask());
    expect(await ask()).toEqual(no({ code: 'reviewAlreadyAsked' }));
    expect(await fileOf(id)).toMatchObject({ objection: '我带了复印件' });
  });

  test('learns nothing with a wrong code, and is shut out after five', async () => {
    const { number, queryCode } = await registered();
    const tryCode = (code: string) => findByPaper(turnedAway(), { caller: caller(), paper: { number, code } });
    for (let tries = 0; tries < 5; tries += 1) expect(await tryCode('00000000')).toEqual(no({ code: 'unknownCase' }));
    expect(await tryCode(queryCode)).toMatchObject({ ok: false, error: { code: 'tooManyAttempts' } });
    await askOwner(app, 'delete from intake.query_attempt');
  });

  test('is told what a head made of it', async () => {
    const person = await signedInPerson(app.house.modules.identity, 803);
    const { id: meeting } = await meet(803, '演示李四');
    const { id } = await registered({ meeting });
    jsonOf(await review(id, (await fileOf(id)).row.version, 'overturned'));
    const told = await vi.waitUntil(async () => {
      const { text } = await person.get('/api/messages');
      return text.includes('turnedaway.overturned') ? text : undefined;
    }, 15_000);
    expect(told).toContain('窗口应当先收件');
    expect(told).toContain(`/my/turned-away/${id}`);
  });
});

test('nothing of this is missing from the log, and the tables follow from it', async () => {
  const { config, databases, fileStore: store } = app.house.foundation;
  const { problems } = await databases.follower.within(systemScope(config.area), (tx) => verifyLog(tx, history));
  expect(problems).toEqual([]);
  const standing = { area: config.area, follower: databases.follower, store };
  expect(await findBrokenInvariants(standing)).toEqual([]);
});
