import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { history } from '../../../app/compose/history.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { refuseAcceptance } from '../cases/declining.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { proveHanded } from './by-result.ts';
import { agreeToElectronic, confirmOpened, servePaper } from './commands.ts';
import type { ServePaper } from './contract.ts';
import { collectServices } from './own.ts';
import { findService } from './view.ts';

let office: Office;
let clerk: Caller;
beforeAll(async () => {
  office = await openOffice('2026-03-02T02:00:00Z');
  clerk = officerCaller(office);
});
afterAll(() => office.close());

type Refused = { id: CaseId; holder: Caller; paper: string };

/** A case that was not accepted on Monday the second of March: its paper can be fought. */
async function refused(): Promise<Refused> {
  office.setNow('2026-03-02T02:00:00Z');
  const { id, caller: holder } = await receiveAt(office, personCaller(office));
  const { version } = await office.deps.db.within(clerk.scope, (tx) => caseStreams.load(tx, id));
  const said = {
    ground: 'otherProvision',
    reason: '不属于本机关职权范围',
    basis: '行政许可法第三十二条',
    instead: '向市级部门申请',
  } as const;
  const done = await refuseAcceptance(office.deps, { asking: { caller: clerk }, id, version }, said);
  if (!done.ok) throw new Error(done.error.code);
  const [paper] = (await serviceOf({ id, holder: clerk })).papers;
  return { id, holder, paper: paper?.id ?? '' };
}
async function serviceOf({ id, holder }: Pick<Refused, 'id' | 'holder'>) {
  const service = await office.deps.db.within(holder.scope, (tx) =>
    findService(tx, office.deps, { id, mayServe: false }),
  );
  if (!service) throw new Error('the case is not seen');
  return service;
}
const paperOf = async (of: Refused) => (await serviceOf(of)).papers.find(({ id }) => id === of.paper);
const open = ({ id, holder, paper }: Refused, caller = holder) => confirmOpened(office.deps, { caller, id, paper });
const agree = ({ id, holder }: Refused, agrees = true) =>
  agreeToElectronic(office.deps, { caller: holder }, { id, agrees });
const serve = ({ id, paper }: Refused, wish: Partial<ServePaper> = {}, key = randomUUID()) =>
  servePaper(
    office.deps,
    { caller: clerk, once: { caller: clerk.actor.id, key, requestHash: 'one' } },
    { id, paper, wish: { how: 'window', on: '2026-03-03', said: '本人签收', ...wish } },
  );
const proofsOf = ({ id }: Refused) =>
  office.deps.db.within(clerk.scope, (tx) =>
    tx
      .selectFrom('documents.document')
      .select(['id', 'template', 'number'])
      .where('case_id', '=', id)
      .where('kind', '=', 'deliveryProof')
      .execute(),
  );

describe('opened on the portal', () => {
  test('without agreement nothing is proved', async () => {
    const of = await refused();
    expect(await open(of)).toEqual(no({ code: 'electronicNotAgreed' }));
    expect(await paperOf(of)).toMatchObject({ state: 'sent', remedy: null, proof: null });
  });

  test('where that was agreed it is served at that moment, once, with a proof and the last days counted from there', async () => {
    const of = await refused();
    await agree(of);
    office.setNow('2026-03-10T15:59:59Z');
    await Promise.all([open(of), open(of), open(of)]);
    office.setNow('2026-03-20T02:00:00Z');
    expect(await open(of)).toEqual(no({ code: 'paperServedAlready', on: '2026-03-10' }));
    const paper = await paperOf(of);
    expect(paper).toMatchObject({ state: 'delivered', way: 'electronic', on: '2026-03-10', said: null });
    expect(paper?.remedy).toMatchObject({ reconsiderationUntil: '2026-05-09', litigationUntil: '2026-09-10' });
    expect(await proofsOf(of)).toEqual([{ id: paper?.proof, template: 'delivery-proof@1', number: null }]);
  });

  test('by an officer or a stranger it is not', async () => {
    const of = await refused();
    await agree(of);
    for (const other of [clerk, personCaller(office)])
      expect(await open(of, other)).toEqual(no({ code: 'caseNotFound' }));
    expect(await agreeToElectronic(office.deps, { caller: clerk }, { id: of.id, agrees: true })).toEqual(
      no({ code: 'caseNotFound' }),
    );
    expect(await paperOf(of)).toMatchObject({ state: 'sent' });
  });

  test('after the agreement ended it is not', async () => {
    const of = await refused();
    await agree(of);
    await agree(of, false);
    expect(await open(of)).toEqual(no({ code: 'electronicNotAgreed' }));
  });

  test('the receipt is its holder’s own proof and needs none', async () => {
    const of = await refused();
    const { papers } = await serviceOf(of);
    expect(papers.map(({ kind }) => kind)).toEqual(['nonAcceptanceNotice']);
  });
});

describe('noted by an officer', () => {
  test('it is served once, two at the same moment as well, and its words are sealed', async () => {
    const of = await refused();
    office.setNow('2026-03-04T02:00:00Z');
    const key = randomUUID();
    const answers = await Promise.allSettled([serve(of, {}, key), serve(of, {}, key), serve(of)]);
    expect(answers.some((one) => one.status === 'fulfilled' && one.value.ok)).toBe(true);
    expect(await proofsOf(of)).toHaveLength(1);
    expect(await paperOf(of)).toMatchObject({ state: 'delivered', way: 'window', on: '2026-03-03', said: '本人签收' });
    const events = await office.database.follower.within(systemScope(office.database.area), (tx) =>
      tx.selectFrom('log.event').select('data').where('type', '=', 'paperServed').execute(),
    );
    expect(JSON.stringify(events)).not.toContain('签收');
  });

  test('announced, it counts on the thirtieth day after, and its last days from there', async () => {
    const of = await refused();
    office.setNow('2026-03-04T02:00:00Z');
    expect(await serve(of, { how: 'undeliverable', said: '查无此人' })).toMatchObject({ ok: true });
    expect(await paperOf(of)).toMatchObject({ state: 'undeliverable', on: '2026-03-03', proof: null });
    expect(await serve(of, { how: 'announced', on: '2026-03-04', said: '县政府网站' })).toMatchObject({ ok: true });
    office.setNow('2026-04-02T15:59:59Z');
    expect(await paperOf(of)).toMatchObject({ state: 'announced', on: '2026-04-03', remedy: null });
    office.setNow('2026-04-02T16:00:00Z');
    expect(await paperOf(of)).toMatchObject({ state: 'delivered', remedy: { reconsiderationUntil: '2026-06-02' } });
  });

  test('not before it was issued, not tomorrow, not without words, not about a relative’s case', async () => {
    const of = await refused();
    office.setNow('2026-03-04T02:00:00Z');
    expect(await serve(of, { on: '2026-03-01' })).toMatchObject({ error: { code: 'servedBeforeIssue' } });
    expect(await serve(of, { on: '2026-03-05' })).toMatchObject({ error: { code: 'servedInFuture' } });
    expect(await serve(of, { said: ' ' })).toMatchObject({ error: { code: 'serviceUnsaid' } });
    office.relatives.set(clerk.actor.id, [of.holder.actor.id as never]);
    expect(await serve(of)).toMatchObject({ error: { code: 'conflictOfInterest' } });
    office.relatives.delete(clerk.actor.id);
    expect(await proofsOf(of)).toEqual([]);
  });
});

describe('handed over with the result of the case', () => {
  const scope = () => ({ area: office.database.area, departments: 'all' }) as const;
  test('it is proved once, by two workers as well, and what an officer noted stays', async () => {
    const [handed, posted, noted] = [await refused(), await refused(), await refused()];
    office.setNow('2026-03-04T02:00:00Z');
    await serve(noted, { said: '在现场签收' });
    const results = [
      { caseId: handed.id, paper: handed.paper, how: 'proxy', on: civilDate('2026-03-03') },
      { caseId: posted.id, paper: posted.paper, how: 'post', on: civilDate('2026-03-04') },
      { caseId: noted.id, paper: noted.paper, how: 'counter', on: civilDate('2026-03-04') },
    ] as const;
    const prove = () => proveHanded(office.deps, { scope: scope(), handed: results });
    const [one, other] = await Promise.all([prove(), prove()]);
    expect(await prove()).toEqual({ proved: 0, failed: [] });
    expect(one.proved + other.proved).toBe(2);
    expect(await paperOf(handed)).toMatchObject({ way: 'window', on: '2026-03-03', state: 'delivered' });
    expect(await paperOf(posted)).toMatchObject({ way: 'post', on: '2026-03-04' });
    expect(await paperOf(noted)).toMatchObject({ on: '2026-03-03', said: '在现场签收' });
    for (const of of [handed, posted, noted]) expect(await proofsOf(of)).toHaveLength(1);
  });
});

test('a stranger sees no row, the holder his own, the organ its own', async () => {
  const of = await refused();
  await serve(of, { on: '2026-03-02' });
  const seen = (scope: object) =>
    office.deps.db.within({ area: office.database.area, ...scope }, (tx) =>
      tx.selectFrom('intake.paper_service').select('paper').where('paper', '=', of.paper).execute(),
    );
  for (const scope of [{}, { person: randomUUID() }, { departments: ['police'] }])
    expect(await seen(scope)).toEqual([]);
  for (const scope of [of.holder.scope, clerk.scope]) expect(await seen(scope)).toHaveLength(1);
});

test('everything that it wrote follows from the log', async () => {
  const { follower, area } = office.database;
  const { problems } = await follower.within(systemScope(area), (tx) => verifyLog(tx, history));
  expect(problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
});

test('a person’s copy says how his papers reached him, in clear, and nobody else’s does', async () => {
  const served = await refused();
  await agree(served);
  office.setNow('2026-03-03T02:00:00Z');
  expect(await serve(served)).toMatchObject({ ok: true });
  const copyOf = ({ scope }: Caller) => office.deps.db.within(scope, (tx) => collectServices(tx, office.deps));
  const papers = expect.arrayContaining([
    expect.objectContaining({
      id: served.paper,
      state: 'delivered',
      way: 'window',
      on: '2026-03-03',
      said: '本人签收',
    }),
  ]);
  expect(await copyOf(served.holder)).toEqual([expect.objectContaining({ agreedToElectronic: true, papers })]);
  expect(await copyOf(personCaller(office))).toEqual([]);
});
