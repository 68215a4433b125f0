import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Receipt } from '../../../src/modules/intake/drafts/contract/drafts.ts';
import { Tx } from '../../../src/platform/database/transaction.ts';
import { granted, handedIn } from '../app/errand.ts';
import { jsonOf } from '../app/agent.ts';
import { servicesOf } from '../app/ratings.ts';
import { startTestApp, type TestApp } from '../app/test-app.ts';
import { findBroken, type Examined } from './find-broken.ts';

let app: TestApp;
let examined: Examined;
let first: Receipt;
beforeAll(async () => {
  app = await startTestApp();
  const { house, cast } = app;
  first = await handedIn(house, cast.person);
  const acknowledged = [first, await handedIn(house, cast.person), await handedIn(house, cast.person)];
  await granted(cast, first.caseId);
  await badlyRated(first.caseId);
  const { config, databases, fileStore: store } = house.foundation;
  examined = { area: config.area, follower: databases.follower, store, acknowledged };
});
afterAll(() => app.close());

/** The first case is rated by its applicant, and badly. */
async function badlyRated(caseId: string): Promise<void> {
  const { person } = app.cast;
  const noted = async () => (await servicesOf(person, caseId))[0];
  const { serial } = await vi.waitUntil(noted, { timeout: 15_000 });
  const rating = { grade: 'dissatisfied', named: true };
  jsonOf(await person.post(`/api/cases/${caseId}/services/${serial}/rating`, rating));
}

/** What is found after a statement that nobody could send, in a transaction that is then undone. */
async function foundAfter(statement: string): Promise<string[]> {
  const { owner } = app.house.foundation.databases;
  const client = await owner.connect();
  await client.query(`begin; ${statement}`);
  const follower = {
    ...owner,
    within: <Value>(...[scope, work]: Parameters<typeof owner.within<Value>>) => work(new Tx(client, scope), 0),
  };
  const found = await findBroken({ ...examined, follower });
  await client.query('rollback');
  client.release();
  return found;
}

test('an errand from the draft to the decision leaves everything whole', async () => {
  expect(await findBroken(examined)).toEqual([]);
});

/** Ten blank forms, and one of them used for a case. */
const BOOK = `insert into issuing.book (area, id, certificate_type, prefix, digits, first_number, last_number, hall, received_on, received_by)
  select area, gen_random_uuid(), 'lic.066', '测', 1, 1, 9, 'hall', current_date, gen_random_uuid() from intake.case_list limit 1;`;
const sheet = (number: number) => `insert into issuing.sheet (area, book, number, state, on_day, officer, case_id)
  select area, id, ${number}, 'used', current_date, gen_random_uuid(), gen_random_uuid() from issuing.book`;

describe('what is broken by hand is found:', () => {
  test.each([
    ['a case that is gone', () => `delete from intake.case_list where id = '${first.caseId}'`, 'kept as nothing'],
    [
      'a case under another number',
      () => `update intake.case_list set number = '370828000101000017' where id = '${first.caseId}'`,
      `kept as 370828000101000017`,
    ],
    ['a case number left out', () => 'update intake.case_counter set last_serial = last_serial + 1', 'case numbers'],
    [
      'a document number left out',
      () => 'update documents.series set last_serial = last_serial + 1',
      'a gap in a series',
    ],
    [
      'a licence number left out',
      () => 'update certificates.series set last_serial = last_serial + 1',
      'a gap in a series of licence numbers',
    ],
    [
      'a licence that no case gave',
      () => `update certificates.version set identifier = identifier || 'X'`,
      'a licence without the case',
    ],
    [
      'a result that nobody gave out',
      () =>
        `insert into issuing.result (area, case_id, state, method, department, person, papers, reminders, how, delivered_on)
         select area, gen_random_uuid(), 'delivered', 'counter', department, person, '[]', 0, 'counter', received_on
         from intake.case_list where id = '${first.caseId}'`,
      'without having been given out',
    ],
    [
      'a result with the post that no courier has',
      () =>
        `insert into issuing.result (area, case_id, state, method, department, person, papers, reminders, parcel)
         select area, gen_random_uuid(), 'posted', 'post', department, person, '[]', 0, gen_random_uuid()
         from intake.case_list where id = '${first.caseId}'`,
      'without its parcel',
    ],
    ['a blank form that nobody explained', () => `${BOOK} ${sheet(3)}`, 'a gap in the numbers of blank forms: 测1'],
    ['a blank form printed for a result that does not know it', () => `${BOOK} ${sheet(1)}`, 'not printed on it'],
    ['two books with one number', () => `${BOOK} ${BOOK}`, 'in two books'],
    ['a case that nobody watches', () => 'delete from oversight.clock', 'that nobody watches'],
    [
      'an overdue case of which nobody was warned',
      () =>
        `update oversight.clock set due_on = '2020-01-03', next_at = null where kind = 'case';
         insert into oversight.round select distinct area, now() from oversight.clock on conflict (area) do update set at = now()`,
      'overdue of which nobody was warned',
    ],
    [
      'red before the second reminder',
      () =>
        `insert into log.event (area, stream, version, schema, type, data, actor, at, recorded_at, leaf)
         select area, 'oversight.watch/' || id, v, 1, t, d::jsonb, '{"kind":"system","id":"x"}', now(), now(), decode(repeat('00', 32), 'hex')
         from (select area, id from intake.case_list limit 1) c, (values
           (1, 'reminded', '{"point":"half","dueOn":"2026-03-09"}'),
           (2, 'escalated', '{"level":"red","owed":2,"dueOn":"2026-03-09"}')) e (v, t, d)`,
      'counts as overdue before everybody was reminded',
    ],
    [
      'a notice of nothing',
      () =>
        `insert into oversight.notice (area, id, officer, source, kind, department, at)
         select area, gen_random_uuid(), gen_random_uuid(), 'oversight.watch/x@1', 'case.red', department, now() from intake.case_list limit 1`,
      'that no event of the log said',
    ],
    [
      'a number of a supervision order left out',
      () => 'insert into oversight.series select area, 2026, 1 from intake.case_list limit 1',
      'a gap in the numbers of supervision orders',
    ],
    [
      'a case accepted before it was received',
      () => `update intake.case_list set accepted_on = received_on - 1 where id = '${first.caseId}'`,
      'runs backwards',
    ],
    [
      'another paper than was issued',
      () => `update documents.document set sha256 = repeat('0', 64)`,
      'the log does not know',
    ],
    [
      'a lost application',
      () => `delete from intake.application where case_id = '${first.caseId}'`,
      'without exactly one',
    ],
    ['two drafts of one case', () => `update intake.draft set submitted_as = '${first.caseId}'`, 'from one draft'],
    [
      'a state that its events do not give',
      () => `update log.stream set state = '{}' where stream = 'intake.case/${first.caseId}'`,
      'stateDiffers',
    ],
    ['a rating that nobody marked', () => 'update ratings.service set rated = false', 'a rating without the mark'],
    ['a bad rating that is never answered', () => 'delete from ratings.rectification', 'whose answer nobody opened'],
    [
      'a service that never was',
      () => `update ratings.service set source = source || '0'`,
      'that no event of the log was',
    ],
    [
      'a rating under somebody else’s name',
      () => 'update ratings.rating set person = gen_random_uuid()',
      'not that person’s',
    ],
    ['a figure that somebody improved', () => `update ratings.tally set grade = 'verySatisfied'`, 'countDiffers'],
    ['a file that was never stored', () => `update files.file set hash = md5(hash) || md5(id::text)`, 'is missing'],
  ])('%s', async (_name, statement, sentence) => {
    expect(await foundAfter(statement())).toContainEqual(expect.stringContaining(sentence));
  });
});
