// Every step of acceptance and of hand-over, struck at its commit: the connection is cut or the program killed before the database hears
// of the commit, and again before the program hears that it is done. Afterwards all of it has happened or nothing, and once.
import { expect, onTestFinished, test, vi } from 'vitest';
import { openExpressSimulator, EXPRESS_TOKEN, type ExpressSimulator } from '../../src/app/simulators/express.ts';
import { civilDateOf } from '../../src/kernel/civil-date.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { deemAccepted } from '../../src/modules/intake/index.ts';
import { jsonOf, type Agent } from '../support/app/agent.ts';
import { act, caseFileOf, completeDraft, finishTasks, handedIn } from '../support/app/errand.ts';
import { hallOf, signedInOfficer, signedInPerson, type Known, type Officer } from '../support/app/people.ts';
import {
  appends,
  openStruckHouse,
  throughFaults,
  type Step,
  type StruckHouse,
} from '../support/faults/struck-house.ts';
import { citizen } from '../support/identity/people.ts';
import { findBroken } from '../support/invariants/find-broken.ts';

const LATER = 'public-health.m1';
const DAY_MS = 86_400_000;
/** Either way round, so that each step is cut and killed, and each boundary of it struck. */
const CUT_THEN_KILLED = ['cut', 'kill'] as const;
const KILLED_THEN_CUT = ['kill', 'cut'] as const;

async function ask<Row extends object>({ database }: StruckHouse, statement: string): Promise<Row[]> {
  const client = await database.owner.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    client.release();
  }
}

const OF_CASE = ['intake.case', 'process.run', 'certificates.certificate'] as const;

/** All that a step may leave behind of a case: events of these streams, papers, the row of the list. */
const standingOf = (struck: StruckHouse, caseId: string, streams: readonly string[] = OF_CASE) =>
  ask(
    struck,
    `select (select json_agg(json_build_array(stream, version, type) order by stream, version) from log.event
              where case_id = '${caseId}' and split_part(stream, '/', 1) in (${streams.map((one) => `'${one}'`).join()})) as events,
            (select json_agg(json_build_array(kind, number, sha256) order by id) from documents.document
              where case_id = '${caseId}' and kind <> 'serviceProof') as papers,
            (select json_build_array(state, version) from intake.case_list where id = '${caseId}') as listed`,
  );

/** How often each of these events stands in the log of a case. */
async function timesOf(struck: StruckHouse, caseId: string, types: readonly string[]): Promise<Record<string, number>> {
  const rows = await ask<{ type: string; count: number }>(
    struck,
    `select type, count(*)::integer as count from log.event where case_id = '${caseId}' group by type`,
  );
  return Object.fromEntries(types.map((type) => [type, rows.find((row) => row.type === type)?.count ?? 0]));
}

/** An act of an officer on the case as it stands now, meant once. */
async function officersAct(
  struck: StruckHouse,
  { officer, caseId, mark }: { officer: Agent; caseId: string; mark: string },
  [name, words]: [string, object],
): Promise<Step> {
  const { version } = (await caseFileOf(officer, caseId)).row;
  return {
    words: appends(mark, caseId),
    send: () => officer.post(`/api/cases/${caseId}/${name}`, { version, ...words }, `${mark}-${caseId}`),
    standing: () => standingOf(struck, caseId),
  };
}

/** What the messages of a case are about, once they all came. */
async function toldOf(struck: StruckHouse, caseId: string, kind: string): Promise<number> {
  const count = async () => {
    const rows = await ask<{ count: number }>(
      struck,
      `select count(*)::integer as count from messages.message where about = 'intake.case/${caseId}' and kind = '${kind}'`,
    );
    return rows[0]?.count ?? 0;
  };
  await vi.waitFor(async () => expect(await count()).toBeGreaterThan(0), 20_000);
  return count();
}

async function nothingIsBroken({ house }: StruckHouse, acknowledged: readonly Receipt[]): Promise<void> {
  const { config, databases, fileStore: store } = house.foundation;
  expect(await findBroken({ area: config.area, follower: databases.follower, store, acknowledged })).toEqual([]);
}

test('acceptance: each step has happened once or not at all, whatever dies at its commit', async () => {
  const struck = await openStruckHouse();
  const { house } = struck;
  const { identity } = house.modules;
  const clerk = await signedInOfficer(identity, { number: 902, roles: ['clerk'] });
  const person = await signedInPerson(identity, 901);

  const draft = await completeDraft(house, person);
  const received: Step = {
    words: appends('caseSubmitted', person.person),
    send: () => person.post(`/api/drafts/${draft}/submit`, { consent: true, anotherOne: true }, `once-${draft}`),
    standing: () => ask(struck, 'select id, number, state from intake.case_list'),
  };
  const receipt = JSON.parse((await throughFaults(struck, received, CUT_THEN_KILLED)).text) as Receipt;
  const { caseId } = receipt;

  const missing = [{ key: 'common.business-licence', what: '请换成有效期内的。' }];
  const asking = { officer: clerk, caseId, mark: 'correctionAsked' };
  await throughFaults(struck, await officersAct(struck, asking, ['ask-correction', { missing }]), KILLED_THEN_CUT);

  const correction = jsonOf<{ id: string }>(await person.post(`/api/cases/${caseId}/correction`)).id;
  const resubmitted: Step = {
    words: appends('caseResubmitted', caseId),
    send: () => person.post(`/api/drafts/${correction}/submit`, { consent: true }, `once-${correction}`),
    standing: () => standingOf(struck, caseId),
  };
  await throughFaults(struck, resubmitted, CUT_THEN_KILLED);

  const accepting = { officer: clerk, caseId, mark: 'caseAccepted' };
  await throughFaults(struck, await officersAct(struck, accepting, ['accept', {}]), KILLED_THEN_CUT);

  const promised = await completeDraft(house, person);
  jsonOf(await person.post(`/api/drafts/${promised}/materials/${LATER}/way`, { way: 'later' }));
  const promise = { consent: true, anotherOne: true, tolerance: true };
  const tolerated = jsonOf<Receipt>(await person.post(`/api/drafts/${promised}/submit`, promise));
  const agreeing = { officer: clerk, caseId: tolerated.caseId, mark: 'toleranceAgreed' };
  await throughFaults(struck, await officersAct(struck, agreeing, ['accept', {}]), CUT_THEN_KILLED);

  const refused = await handedIn(house, person);
  const refusal = {
    ground: 'otherProvision',
    reason: '不属于申请范围。',
    basis: '第三十二条',
    instead: '可以另行申请。',
  };
  const refusing = { officer: clerk, caseId: refused.caseId, mark: 'acceptanceRefused' };
  await throughFaults(struck, await officersAct(struck, refusing, ['refuse-acceptance', refusal]), KILLED_THEN_CUT);

  const silent = await handedIn(house, person);
  await theLawAccepts(struck, silent);

  expect(
    await timesOf(struck, caseId, ['caseSubmitted', 'correctionAsked', 'caseResubmitted', 'caseAccepted']),
  ).toEqual({ caseSubmitted: 1, correctionAsked: 1, caseResubmitted: 1, caseAccepted: 1 });
  for (const [told, kind] of [
    [caseId, 'case.received'],
    [caseId, 'case.correctionAsked'],
    [caseId, 'case.accepted'],
    [refused.caseId, 'case.notAccepted'],
  ] as const)
    expect([kind, await toldOf(struck, told, kind)]).toEqual([kind, 1]);
  await nothingIsBroken(struck, [receipt, tolerated, refused, silent]);
});

/** The job of the law, cut before and after its commit; the next round finds what is left, and nothing where all is done. */
async function theLawAccepts(struck: StruckHouse, { caseId }: Receipt): Promise<void> {
  const { modules, foundation } = struck.house;
  // Three weeks hold five working days, whatever the holidays.
  const later = () => new Date(Date.now() + 21 * DAY_MS);
  const round = () =>
    deemAccepted({ ...modules.intake, now: later }, { scope: { area: foundation.config.area, departments: 'all' } });
  const before = await standingOf(struck, caseId);
  for (const [boundary, stands] of [
    ['before', false],
    ['after', true],
  ] as const) {
    const hit = struck.wire.strikeAt({ words: appends('caseDeemedAccepted', caseId), boundary });
    expect((await round()).failed).toHaveLength(1);
    await hit;
    expect(JSON.stringify(await standingOf(struck, caseId)) !== JSON.stringify(before)).toBe(stands);
  }
  const after = await standingOf(struck, caseId);
  expect(await round()).toEqual({ accepted: 0, failed: [] });
  expect(await standingOf(struck, caseId)).toEqual(after);
  expect(await timesOf(struck, caseId, ['caseDeemedAccepted'])).toEqual({ caseDeemedAccepted: 1 });
}

type Handing = { struck: StruckHouse; officers: Record<'clerk' | 'reviewer' | 'approver' | 'issuer', Officer> };

test('hand-over: decision, licence, result, posting and service happen once or not at all, whatever dies at their commits', async () => {
  const courier = await openExpressSimulator({ port: 0 });
  onTestFinished(() => courier.close());
  const env = { ONEWINDOW_EXPRESS_URL: courier.url, ONEWINDOW_EXPRESS_TOKEN: EXPRESS_TOKEN };
  const struck = await openStruckHouse(env);
  const { identity } = struck.house.modules;
  const officers = {
    clerk: await signedInOfficer(identity, { number: 902, roles: ['clerk'] }),
    reviewer: await signedInOfficer(identity, { number: 903, roles: ['reviewer'] }),
    approver: await signedInOfficer(identity, { number: 904, roles: ['approver'] }),
    issuer: await signedInOfficer(identity, { number: 930, roles: ['issuer'] }),
  };
  const handing = { struck, officers };
  const hall = await hallOf(officers.issuer);

  const first = await examined(handing, 984);
  const decision = { officer: officers.approver, caseId: first.caseId, mark: 'caseDecided' };
  const grant: [string, object] = ['decide', { outcome: 'grant', paragraphs: [] }];
  await throughFaults(struck, await officersAct(struck, decision, grant), CUT_THEN_KILLED);
  expect(await timesOf(struck, first.caseId, ['caseDecided', 'certificateGiven'])).toEqual({
    caseDecided: 1,
    certificateGiven: 1,
  });
  await ready(handing, first.caseId);
  await throughFaults(struck, handOver(handing, first, hall), KILLED_THEN_CUT);
  await serves(handing, first);

  const second = await examined(handing, 985);
  await becomesReady(handing, second.caseId);
  await goesByPost(handing, { ...second, hall, courier });
  await nothingIsBroken(struck, [first, second]);
});

type Examined = Receipt & { holder: Known; number: string; citizenId: string };

/** An application of somebody, accepted and reviewed: it waits for the decision. */
async function examined({ struck, officers }: Handing, number: number): Promise<Examined> {
  const holder = await signedInPerson(struck.house.modules.identity, number);
  const receipt = await handedIn(struck.house, holder);
  jsonOf(await act(officers.clerk, receipt.caseId, ['accept', {}]));
  await finishTasks(officers.reviewer, receipt.caseId);
  return { ...receipt, holder, citizenId: citizen(number) };
}

const ready = ({ officers }: Handing, caseId: string) =>
  vi.waitUntil(async () => (await officers.issuer.get(`/api/issuing/results/${caseId}`)).status === 200, 20_000);

const OF_RESULT = ['issuing.result', 'delivery.parcel'] as const;

function handOver({ struck, officers }: Handing, { caseId, citizenId: idNumber }: Examined, hall: string): Step {
  const who = { as: 'applicant', identity: 'typed', name: '演示李四', idNumber, authority: null };
  const words = { hall, ...who, signature: { typedName: '演示李四', reason: 'noDevice' } };
  return {
    words: appends('resultHandedOver', caseId),
    send: () => officers.issuer.post(`/api/issuing/results/${caseId}/hand-over`, words, `hand-over-${caseId}`),
    standing: () => standingOf(struck, caseId, OF_RESULT),
  };
}

/** How the decision reached its holder, as a clerk notes it. */
async function serves({ struck, officers }: Handing, { caseId }: Examined): Promise<void> {
  const { papers } = await caseFileOf(officers.clerk, caseId);
  const paper = papers.find(({ kind }) => kind === 'acceptanceNotice')?.id ?? '';
  const words = { how: 'window', on: civilDateOf(new Date()), said: '当面交给申请人。' };
  const step: Step = {
    words: appends('paperServed', caseId),
    send: () => officers.clerk.post(`/api/cases/${caseId}/service/${paper}`, words, `served-${caseId}`),
    standing: () => standingOf(struck, caseId, ['intake.service']),
  };
  await throughFaults(struck, step, CUT_THEN_KILLED);
}

/** What a follower does after the decision: struck at its commit, it comes again by itself. */
async function becomesReady(handing: Handing, caseId: string): Promise<void> {
  const { struck, officers } = handing;
  const hit = struck.wire.strikeAt({ words: appends('resultPrepared', caseId), boundary: 'before' });
  jsonOf(await act(officers.approver, caseId, ['decide', { outcome: 'grant', paragraphs: [] }]));
  await hit;
  await ready(handing, caseId);
  expect(await timesOf(struck, caseId, ['caseDecided', 'certificateGiven', 'resultPrepared'])).toEqual({
    caseDecided: 1,
    certificateGiven: 1,
    resultPrepared: 1,
  });
}

type Posted = Examined & { hall: string; courier: ExpressSimulator };

/** Given to the post: result and parcel are one commit, and the courier is asked once, after it. */
async function goesByPost({ struck, officers }: Handing, { caseId, holder, hall, courier }: Posted): Promise<void> {
  const address = { name: '演示李四', phone: '13800000001', address: '模拟县水泊街道演示路1号' };
  const chosen = await holder.post(`/my/cases/${caseId}/delivery`, { method: 'post', ...address });
  expect(chosen.status).toBe(303);
  const posted: Step = {
    words: appends('resultPosted', caseId),
    send: () => officers.issuer.post(`/api/issuing/results/${caseId}/post`, { hall }, `post-${caseId}`),
    standing: () => standingOf(struck, caseId, ['issuing.result']),
  };
  await throughFaults(struck, posted, KILLED_THEN_CUT);
  const times = () => timesOf(struck, caseId, ['resultPosted', 'parcelOrdered', 'parcelBooked']);
  const once = { resultPosted: 1, parcelOrdered: 1, parcelBooked: 1 };
  await vi.waitFor(async () => expect(await times()).toEqual(once), 30_000);
  expect(courier.parcels.all()).toHaveLength(1);
}
