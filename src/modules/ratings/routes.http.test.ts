import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { history } from '../../app/compose/history.ts';
import { systemScope } from '../../platform/database/index.ts';
import { verifyLog } from '../../platform/log/index.ts';
import { jsonOf, type Agent } from '../../../test/support/app/agent.ts';
import {
  codeShown,
  headOf,
  pairedTablet,
  servedCase as servedCaseOf,
  servicesOf,
  unknownCaller,
} from '../../../test/support/app/ratings.ts';
import { signedInOfficer, signedInPerson, type Known, type Officer } from '../../../test/support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../../../test/support/app/test-app.ts';
import { pairDevice } from './devices/enrol.ts';
import { findShown, giveOnTablet } from './devices/give.ts';
import type { Figures } from './figures/contract.ts';
import type { GivenRating, RatableService } from './giving/contract.ts';
import type { RectificationAct, RectificationFile, RectificationPage } from './rectifying/contract.ts';
import { optionsOf } from './rules/options.ts';

let app: TestApp;
let head: Agent;
let leader: Officer;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'info' });
  const { identity } = app.house.modules;
  head = await headOf(app.house);
  leader = await signedInOfficer(identity, { number: 922, roles: ['leader'] });
}, 60_000);
afterAll(() => app.close());

const codeOf = ({ text }: { text: string }) => (JSON.parse(text) as { code: string }).code;

const servedCase = (person: Known) => servedCaseOf(app, person);

const rate = (person: Agent, { caseId, serial }: Pick<RatableService, 'caseId' | 'serial'>, rating: object) =>
  person.post(`/api/cases/${caseId}/services/${serial}/rating`, { named: true, ...rating });

const serviceAt = (services: readonly RatableService[], step: RatableService['step']) => {
  const found = services.find((one) => one.step === step);
  if (!found) throw new Error(`nothing was done at ${step}`);
  return found;
};

async function problemsFound(): Promise<object[]> {
  const { config, databases } = app.house.foundation;
  return databases.follower.within(systemScope(config.area), async (tx) => (await verifyLog(tx, history)).problems);
}

describe('what was done in a case', () => {
  test('is acceptance, reviews and completion, each rated once by whose case it is', async () => {
    const { services } = await servedCase(app.cast.person);
    expect(services.map(({ step }) => step)).toEqual([
      'completion',
      ...services.slice(1, -1).map(() => 'review'),
      'acceptance',
    ]);
    expect(services.every(({ state }) => state === 'open')).toBe(true);
    const completion = serviceAt(services, 'completion');
    const options = optionsOf('satisfied', 'online')
      .slice(0, 2)
      .map(({ code }) => code);
    const given = jsonOf<GivenRating>(await rate(app.cast.person, completion, { grade: 'satisfied', options }));
    expect(given).toEqual({ bad: false, answerBy: null });
    const again = await rate(app.cast.person, completion, { grade: 'veryDissatisfied' });
    expect([again.status, codeOf(again)]).toEqual([409, 'alreadyRated']);
    expect((await servicesOf(app.cast.person, completion.caseId))[0]?.state).toBe('rated');
  });

  test('is not rated by a stranger, who learns nothing of it', async () => {
    const { caseId, services } = await servedCase(app.cast.person);
    const stranger = await signedInPerson(app.house.modules.identity, 931);
    expect(await servicesOf(stranger, caseId)).toEqual([]);
    const tried = await rate(stranger, serviceAt(services, 'completion'), { grade: 'satisfied' });
    expect([tried.status, codeOf(tried)]).toEqual([404, 'serviceNotFound']);
  });

  test('is rated once, however many send it at the same moment', async () => {
    const { services } = await servedCase(app.cast.person);
    const completion = serviceAt(services, 'completion');
    const grades = ['verySatisfied', 'satisfied', 'fairlySatisfied', 'satisfied'];
    const answers = await Promise.all(
      grades.map((grade) => rate(app.cast.person, completion, { grade, named: false })),
    );
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409, 409, 409]);
  });

  test('is rated within five working days', async () => {
    const { services } = await servedCase(app.cast.person);
    const completion = serviceAt(services, 'completion');
    await askOwner(app, `update ratings.service set rate_until = given_on - 1 where case_id = '${completion.caseId}'`);
    const late = await rate(app.cast.person, completion, { grade: 'satisfied' });
    expect([late.status, codeOf(late)]).toEqual([409, 'ratingTooLate']);
  });
});

describe('staff', () => {
  test('give no rating by any route, whatever their role', async () => {
    const { services } = await servedCase(app.cast.person);
    const completion = serviceAt(services, 'completion');
    for (const officer of [app.cast.clerk, app.cast.approver, head, leader, app.cast.systemAdministrator]) {
      const signedIn = await rate(officer, completion, { grade: 'verySatisfied' });
      expect([signedIn.status, codeOf(signedIn)]).toEqual([403, 'notPermitted']);
      const coded = await officer.post('/api/ratings/codes/whatever', { grade: 'verySatisfied' });
      expect([coded.status, codeOf(coded)]).toEqual([403, 'notPermitted']);
    }
    expect((await servicesOf(app.cast.person, completion.caseId))[0]?.state).toBe('open');
  });

  test('cannot write one past the rules either: the database knows who works for the office', async () => {
    const { app: db } = app.house.foundation.databases;
    const { area } = app.house.foundation.config;
    const forged = (departments: readonly string[] | 'all') =>
      db.within({ area, departments }, (tx) =>
        tx
          .insertInto('ratings.published')
          .values({
            ...{ area, id: crypto.randomUUID(), rated_on: '2026-03-02' as never, item: 'x', department: 'approval' },
            ...{ hall: null, step: 'completion', channel: 'qr', grade: 'verySatisfied', options: [] },
            ...{ options_version: '1', named: false, valid: true, excluded_for: null },
          })
          .execute(),
      );
    await expect(forged(['approval'])).rejects.toThrow(/row-level security/);
    await expect(forged('all')).rejects.toThrow(/row-level security/);
  });
});

describe('a rating without a name', () => {
  test('carries the person nowhere: not in its event, not in the tables, not in the log of the program', async () => {
    const person = await signedInPerson(app.house.modules.identity, 932);
    const { caseId, services } = await servedCase(person);
    const words = '等了很久没人叫号';
    const answersKept = () =>
      askOwner(app, `select key from http.once where caller like '${person.person}%' order by key`);
    const [before, answersBefore] = [app.log.length, await answersKept()];
    jsonOf(await rate(person, serviceAt(services, 'acceptance'), { grade: 'dissatisfied', words, named: false }));
    const kept = await askOwner<{ row: string }>(
      app,
      `select row_to_json(e)::text as row from log.event e where stream like 'ratings.%' and recorded_at > now() - interval '5 seconds'
       union all select row_to_json(s)::text from log.stream s where stream like 'ratings.%'
       union all select row_to_json(r)::text from ratings.rating r where grade = 'dissatisfied'
       union all select row_to_json(p)::text from ratings.published p
       union all select row_to_json(c)::text from ratings.rectification c`,
    );
    expect(kept.length).toBeGreaterThan(4);
    const everything = kept.map(({ row }) => row).join('\n');
    for (const trace of [person.person, caseId, words]) expect(everything).not.toContain(trace);
    const logged = app.log.slice(before).join('\n');
    for (const trace of [person.person, caseId, words]) expect(logged).not.toContain(trace);
    expect(logged).toContain('/services/');
    expect(await answersKept()).toEqual(answersBefore);
    const sealedWith = await askOwner<{ subject: string }>(
      app,
      `select subject from keys.data_key where subject like 'rating/%'`,
    );
    expect(sealedWith.length).toBeGreaterThan(0);
  });
});

describe('a bad rating', () => {
  const openBad = async (agent: Agent) => jsonOf<RectificationPage>(await agent.get('/api/ratings/bad')).rectifications;
  const fileOf = async (agent: Agent, id: string) =>
    jsonOf<RectificationFile>(await agent.get(`/api/ratings/bad/${id}`));
  const acted = async (agent: Agent, id: string, act: object) => {
    const { row } = await fileOf(agent, id);
    return agent.post(`/api/ratings/bad/${id}/acts`, { version: row.version, act });
  };

  /** A named bad rating, as the list of the department shows it. */
  async function badRating(words = '窗口让我跑了三趟') {
    const { caseId, services } = await servedCase(app.cast.person);
    const known = new Set((await openBad(head)).map(({ id }) => id));
    const service = serviceAt(services, 'completion');
    const given = jsonOf<GivenRating>(await rate(app.cast.person, service, { grade: 'dissatisfied', words }));
    const opened = (await openBad(head)).find(({ id }) => !known.has(id));
    if (!opened) throw new Error('a bad rating did not come to the department');
    return { id: opened.id, caseId, given };
  }

  test('comes to the head of the department with its words, goes its whole way, and everything was counted', async () => {
    const { id, caseId, given } = await badRating();
    expect(given.bad).toBe(true);
    const file = await fileOf(head, id);
    expect(file).toMatchObject({
      caseId,
      words: '窗口让我跑了三趟',
      acts: ['verify'],
      row: { state: 'awaitingVerification', named: true },
    });
    const path: [object, RectificationAct[]][] = [
      [{ type: 'verify', finding: 'true', contact: 'reached', words: '属实' }, ['rectify', 'extend']],
      [{ type: 'extend', words: '要改流程' }, ['rectify']],
      [{ type: 'rectify', words: '已改一次告知单' }, ['answer']],
      [{ type: 'answer', words: '已整改，请监督' }, ['revisit']],
      [{ type: 'revisit', contact: 'content', words: '满意' }, []],
    ];
    for (const [act, next] of path) {
      jsonOf(await acted(head, id, act));
      expect((await fileOf(head, id)).acts).toEqual(next);
    }
    const closed = await fileOf(head, id);
    expect(closed.row).toMatchObject({ state: 'closed', closedAs: 'settled', onTime: true, complex: true });
    expect(closed.happened.map(({ words }) => words)).toEqual([
      null,
      '属实',
      '要改流程',
      '已改一次告知单',
      '已整改，请监督',
      '满意',
    ]);
    const reads = await askOwner<{ what: string }>(app, `select what from log.access where case_id = '${caseId}'`);
    expect(reads.map(({ what }) => what)).toContain('rating');
    expect(await problemsFound()).toEqual([]);
  });

  test('that is malicious is taken out of the count by a leader, not by who said so, and nobody below him', async () => {
    const { id } = await badRating('胡说八道');
    const before = jsonOf<Figures>(await app.cast.nobody.get('/api/ratings/figures'));
    jsonOf(
      await acted(leader, id, { type: 'verify', finding: 'malicious', contact: 'unreachable', words: '同一人连评' }),
    );
    const { row, acts } = await fileOf(leader, id);
    expect(acts).toEqual([]);
    const review = { version: row.version, upheld: true, words: '同意' };
    const own = await leader.post(`/api/ratings/bad/${id}/review`, review);
    expect([own.status, codeOf(own)]).toEqual([403, 'reviewerAppealed']);
    const below = await head.post(`/api/ratings/bad/${id}/review`, review);
    expect([below.status, codeOf(below)]).toEqual([403, 'notPermitted']);
    const other = await signedInOfficer(app.house.modules.identity, { number: 923, roles: ['leader'] });
    jsonOf(await other.post(`/api/ratings/bad/${id}/review`, review));
    const after = jsonOf<Figures>(await app.cast.nobody.get('/api/ratings/figures'));
    expect(after.total.valid).toBe(before.total.valid - 1);
    expect(after.total.excluded).toBe(before.total.excluded + 1);
    expect(await problemsFound()).toEqual([]);
  });

  test('is not shown to another department, a clerk, or who gave it', async () => {
    const { id } = await badRating();
    const police = await signedInOfficer(app.house.modules.identity, {
      number: 924,
      roles: ['leader'],
      department: 'police',
    });
    expect((await police.get(`/api/ratings/bad/${id}`)).status).toBe(404);
    expect(await openBad(police)).toEqual([]);
    expect((await app.cast.clerk.get(`/api/ratings/bad/${id}`)).status).toBe(403);
    expect((await app.cast.person.get(`/api/ratings/bad/${id}`)).status).toBe(403);
  });

  test('that moved on meanwhile is not moved by who did not see it', async () => {
    const { id } = await badRating();
    const { row } = await fileOf(head, id);
    const act = { type: 'verify', finding: 'true', contact: 'reached', words: '属实' };
    jsonOf(await acted(head, id, act));
    const stale = await head.post(`/api/ratings/bad/${id}/acts`, { version: row.version, act });
    expect([stale.status, codeOf(stale)]).toEqual([412, 'stale']);
  });
});

describe('a tablet at a counter', () => {
  const deps = () => app.house.modules.ratings;
  const nobody = () => unknownCaller(app.house);
  const paired = () => pairedTablet(app);

  test('is paired once, shows what the clerk offers, takes one tap and shows nothing more', async () => {
    const { device, token } = await paired();
    expect(await findShown(deps(), nobody(), token)).toMatchObject({ counter: '3 号窗口', offer: undefined });
    const { caseId, services } = await servedCase(app.cast.person);
    const { serial } = serviceAt(services, 'completion');
    jsonOf(await app.cast.clerk.post('/api/ratings/offers', { caseId, serial, device }));
    const shown = await findShown(deps(), nobody(), token);
    expect(shown?.offer).toMatchObject({ service: { caseId, serial } });
    expect(await giveOnTablet(deps(), { caller: nobody(), token, grade: 'verySatisfied' })).toMatchObject({ ok: true });
    expect((await findShown(deps(), nobody(), token))?.offer).toBeUndefined();
    const byCode = await app.cast.nobody.post(`/api/ratings/codes/${shown?.offer?.link.split('/').at(-1)}`, {
      grade: 'satisfied',
    });
    expect([byCode.status, codeOf(byCode)]).toEqual([409, 'alreadyRated']);
    const { rows } = jsonOf<Figures>(await app.cast.nobody.get('/api/ratings/figures?by=hall'));
    expect(rows[0]).toMatchObject({ valid: 1, rank: null, satisfaction: { share: 1 } });
  });

  test('also shows a code, by which a telephone rates with words and without signing in', async () => {
    const { device, token } = await paired();
    const { caseId, services } = await servedCase(app.cast.person);
    const { serial } = serviceAt(services, 'acceptance');
    jsonOf(await app.cast.clerk.post('/api/ratings/offers', { caseId, serial, device }));
    const code = await codeShown(app.house, token);
    const wrong = await app.cast.nobody.post(`/api/ratings/codes/${code}x`, { grade: 'satisfied' });
    expect([wrong.status, codeOf(wrong)]).toEqual([404, 'serviceNotFound']);
    const given = await app.cast.nobody.post(`/api/ratings/codes/${code}`, { grade: 'satisfied', words: '挺好' });
    expect(jsonOf<GivenRating>(given).bad).toBe(false);
    expect(await findShown(deps(), nobody(), token)).toMatchObject({ offer: undefined });
    expect(await problemsFound()).toEqual([]);
  });

  test('that was taken away is known no more, and a code pairs but once', async () => {
    const { device, token } = await paired();
    jsonOf(await head.post(`/api/ratings/devices/${device}/retire`));
    expect(await findShown(deps(), nobody(), token)).toBeUndefined();
    expect(await pairDevice(deps(), { caller: nobody(), code: '00000000' })).toMatchObject({
      error: { code: 'pairingUnknown' },
    });
  });

  test('in the hands of an officer who is signed in takes nothing', async () => {
    const { device, token } = await paired();
    const { caseId, services } = await servedCase(app.cast.person);
    const { serial } = serviceAt(services, 'completion');
    jsonOf(await app.cast.clerk.post('/api/ratings/offers', { caseId, serial, device }));
    const caller = { ...nobody(), kind: 'officer' as const };
    expect(await giveOnTablet(deps(), { caller, token, grade: 'verySatisfied' })).toMatchObject({
      error: { code: 'staffMayNotRate' },
    });
  });
});

describe('the export', () => {
  test('gives every rating to anyone, by which the figures can be counted again', async () => {
    const { text, headers } = await app.cast.nobody.get('/api/ratings/export?format=jsonl');
    expect(headers.get('content-disposition')).toContain('.jsonl');
    const rows = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { grade: string; valid: boolean });
    const { total } = jsonOf<Figures>(await app.cast.nobody.get('/api/ratings/figures'));
    expect(rows.filter(({ valid }) => valid)).toHaveLength(total.valid);
    expect(text).not.toMatch(new RegExp(`${app.cast.person.person}|caseId|words|officer`));
  });

  test('is a table that no spreadsheet takes for a formula', async () => {
    const { text } = await app.cast.nobody.get('/api/ratings/export');
    expect(text.startsWith('评价编号,')).toBe(true);
    expect(
      text
        .split('\r\n')
        .slice(1)
        .filter((line) => /(^|,)"?[=+@]/.test(line)),
    ).toEqual([]);
  });
});

test('figures that somebody changed by hand do not pass the recount', async () => {
  await askOwner(app, 'update ratings.tally set given = given + 1');
  expect(await problemsFound()).toContainEqual(expect.objectContaining({ code: 'countDiffers' }));
  await askOwner(app, 'update ratings.tally set given = given - 1');
  await askOwner(app, `update ratings.published set grade = 'verySatisfied' where grade = 'dissatisfied'`);
  expect(await problemsFound()).toContainEqual(expect.objectContaining({ code: 'projectionDiffers' }));
});
