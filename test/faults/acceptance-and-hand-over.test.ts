// Every step of acceptance and of hand-over, struck at its commit: the connection is cut or the program killed before the database hears
// of the commit, and again before the program hears that it is done. Afterwards all of it has happened or nothing, and once.
import { expect, test } from 'vitest';
import { civilDateOf } from '../../src/kernel/civil-date.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { deemAccepted } from '../../src/modules/intake/index.ts';
import { jsonOf, type Agent } from '../support/app/agent.ts';
import { act, caseFileOf, completeDraft, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, signedInPerson } from '../support/app/people.ts';
import {
  appends,
  openStruckHouse,
  throughFaults,
  type Step,
  type StruckHouse,
} from '../support/faults/struck-house.ts';
import { examined, openHanding, ready, type Examined, type Handing } from '../support/faults/handing.ts';
import { ask, nothingIsBroken, standingOf, timesOf, toldOf } from '../support/faults/standing.ts';

const LATER = 'public-health.m1';
const DAY_MS = 86_400_000;
/** Either way round, so that each step is cut and killed, and each boundary of it struck. */
const CUT_THEN_KILLED = ['cut', 'kill'] as const;
const KILLED_THEN_CUT = ['kill', 'cut'] as const;

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

test('hand-over: decision, licence, result and service happen once or not at all, whatever dies at their commits', async () => {
  const handing = await openHanding();
  const { struck, officers } = handing;
  const first = await examined(handing, 984);
  const decision = { officer: officers.approver, caseId: first.caseId, mark: 'caseDecided' };
  const grant: [string, object] = ['decide', { outcome: 'grant', paragraphs: [] }];
  await throughFaults(struck, await officersAct(struck, decision, grant), CUT_THEN_KILLED);
  expect(await timesOf(struck, first.caseId, ['caseDecided', 'certificateGiven'])).toEqual({
    caseDecided: 1,
    certificateGiven: 1,
  });
  await ready(handing, first.caseId);
  await throughFaults(struck, handOver(handing, first), KILLED_THEN_CUT);
  await serves(handing, first);

  const second = await examined(handing, 985);
  await becomesReady(handing, second.caseId);
  await nothingIsBroken(struck, [first, second]);
});

function handOver({ struck, officers, hall }: Handing, { caseId, citizenId: idNumber }: Examined): Step {
  const who = { as: 'applicant', identity: 'typed', name: '演示李四', idNumber, authority: null };
  const words = { hall, ...who, signature: { typedName: '演示李四', reason: 'noDevice' } };
  return {
    words: appends('resultHandedOver', caseId),
    send: () => officers.issuer.post(`/api/issuing/results/${caseId}/hand-over`, words, `hand-over-${caseId}`),
    standing: () => standingOf(struck, caseId, ['issuing.result']),
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
