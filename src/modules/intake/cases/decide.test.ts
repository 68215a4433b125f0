import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../../kernel/civil-date.ts';
import type { OfficerId, PersonId } from '../../../kernel/id.ts';
import { no, ok } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type ActingOfficer, type Command, type Event } from './model.ts';

const monday = civilDate('2026-03-02');
const nextMonday = civilDate('2026-03-09');
const tooLate = civilDate('2026-03-10');
const applicant = '0190a000-0000-7000-8000-000000000001' as PersonId;
const officer: ActingOfficer = { id: '0190a000-0000-7000-8000-00000000000a' as OfficerId, related: [] };
const another: ActingOfficer = { id: '0190a000-0000-7000-8000-00000000000b' as OfficerId, related: [] };
const cousin: ActingOfficer = { ...officer, related: [applicant] };

const facts = {
  number: '370828260302000018',
  item: { key: 'public-health', version: 1 },
  department: 'approval',
  applicant: { person: applicant, organisation: null, mandate: null, ward: null },
};
const words = (said: string) => ({ said, sealed: `sealed:${said}` });
const application = 'a'.repeat(64);
const query = { hash: 'keyed', code: 'sealed' };
const due = { promisedOn: nextMonday, statutoryOn: null, provisional: false, calendar: '2026' };

const commands = {
  receive: {
    type: 'receive',
    facts,
    people: [applicant],
    on: monday,
    answerBy: nextMonday,
    application,
    applicantName: 'sealed',
    acting: null,
    channel: 'portal',
    query,
  },
  accept: { type: 'accept', officer, on: monday, acceptedOn: monday, due },
  deemAccepted: { type: 'deemAccepted', on: addDays(nextMonday, 1), due },
  askCorrection: {
    type: 'askCorrection',
    officer,
    on: monday,
    missing: [{ key: 'lease', what: words('no signature') }],
  },
  resubmit: { type: 'resubmit', on: nextMonday, answerBy: nextMonday, application, acting: null },
  refuseAcceptance: {
    type: 'refuseAcceptance',
    officer,
    on: monday,
    reason: words('another county'),
    basis: 'art. 32',
    instead: words('apply there'),
  },
  extendLimit: {
    type: 'extendLimit',
    officer: another,
    on: monday,
    days: 10,
    reason: words('experts are asked'),
    due: { ...due, promisedOn: addDays(nextMonday, 14), statutoryOn: addDays(monday, 42) },
  },
  supply: {
    ...{ type: 'supply', on: monday, arrivedOn: monday, materials: ['lease'], application, acting: null },
    officer: null,
  },
  postponeSupply: {
    ...{ type: 'postponeSupply', officer: another, on: monday, by: tooLate, reason: words('a flood') },
  },
  lapse: { type: 'lapse', on: tooLate, from: tooLate },
  stopClock: { type: 'stopClock', on: monday, basis: '行政许可法第四十五条' },
  resumeClock: { type: 'resumeClock', on: nextMonday, due },
  decide: { type: 'decide', officer: another, on: nextMonday, outcome: 'grant', paragraphs: [] },
  withdraw: { type: 'withdraw', on: monday, acting: null },
} as const satisfies { [Type in Command['type']]: Extract<Command, { type: Type }> };

/** The case after these commands, all of which must have been allowed. */
function given(...past: Command[]) {
  const state = past.reduce((current, command) => {
    const decision = decide(command, current);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.error.code}`);
    return decision.value.reduce(evolve, current);
  }, initial);
  return { state, when: (command: Command) => decide(command, state) };
}

/** Accepted without the lease and the plan, which are to come within the week. */
const tolerant = { ...commands.accept, owed: { by: nextMonday, materials: ['lease', 'plan'] } } as const;

const { receive, accept, askCorrection, resubmit, refuseAcceptance, stopClock, resumeClock } = commands;
const typesOf = (decision: ReturnType<typeof decide>) =>
  decision.ok ? decision.value.map(({ type }) => type) : decision;

describe('accepting a case', () => {
  test('a submitted case is accepted with its due dates', () => {
    expect(given(receive).when(accept)).toEqual(
      ok([{ type: 'caseAccepted', officer: officer.id, on: monday, acceptedOn: monday, due }]),
    );
  });
  test('a case that was not received cannot be accepted', () => {
    expect(given().when(accept)).toEqual(no({ code: 'notAllowed', command: 'accept', state: 'unreceived' }));
  });
  test('a corrected case is accepted like any other', () => {
    expect(typesOf(given(receive, askCorrection, resubmit).when(accept))).toEqual(['caseAccepted']);
  });
});

describe('acceptance by law (行政许可法 art. 32)', () => {
  const { deemAccepted } = commands;
  test('counts from the day of receipt once the five working days are over', () => {
    expect(given(receive).when(deemAccepted)).toEqual(
      ok([{ type: 'caseDeemedAccepted', on: deemAccepted.on, acceptedOn: monday, due }]),
    );
  });
  test('does not come on the last of them', () => {
    expect(given(receive).when({ ...deemAccepted, on: nextMonday })).toEqual(
      no({ code: 'notAllowed', command: 'deemAccepted', state: 'submitted' }),
    );
  });
  test('does not come where somebody answered', () => {
    for (const past of [
      [receive, accept],
      [receive, askCorrection],
      [receive, refuseAcceptance],
    ])
      expect(given(...past).when(deemAccepted)).toMatchObject({ error: { code: 'notAllowed' } });
  });
  test('leaves a case that is accepted, decided and extended like any other, and refused no more', () => {
    expect(given(receive, deemAccepted).state).toMatchObject({ state: 'accepted', acceptedOn: monday, due });
    expect(given(receive, deemAccepted).when(refuseAcceptance)).toMatchObject({ error: { code: 'notAllowed' } });
    expect(given(receive, deemAccepted).when(askCorrection)).toMatchObject({ error: { code: 'notAllowed' } });
  });
});

describe('asking for correction (一次性告知)', () => {
  test('names what is missing, sealed', () => {
    expect(given(receive).when(askCorrection)).toEqual(
      ok([
        {
          type: 'correctionAsked',
          officer: officer.id,
          on: monday,
          missing: [{ key: 'lease', what: 'sealed:no signature' }],
        },
      ]),
    );
  });
  test('a second notice is refused', () => {
    expect(given(receive, askCorrection, resubmit).when(askCorrection)).toEqual(no({ code: 'alreadyCorrected' }));
  });
  test('on the fifth working day it is in time', () => {
    expect(given(receive).when({ ...askCorrection, on: nextMonday }).ok).toBe(true);
  });
  test('a day later the case counts as accepted since it was received', () => {
    expect(given(receive).when({ ...askCorrection, on: tooLate })).toEqual(
      no({ code: 'deemedAccepted', since: monday }),
    );
  });
  test.each([
    ['an empty list', []],
    ['an empty sentence', [{ key: 'lease', what: words('  ') }]],
  ])('%s is not a notice', (_name, missing) => {
    expect(given(receive).when({ ...askCorrection, missing })).toEqual(no({ code: 'nothingMissing' }));
  });
});

describe('not accepting', () => {
  test('says why, by which law, and what can be done instead', () => {
    expect(typesOf(given(receive).when(refuseAcceptance))).toEqual(['acceptanceRefused']);
  });
  test('without a reason or a basis it is refused', () => {
    const { when } = given(receive);
    expect(when({ ...refuseAcceptance, reason: words(' ') })).toEqual(no({ code: 'reasonMissing' }));
    expect(when({ ...refuseAcceptance, basis: '' })).toEqual(no({ code: 'basisMissing' }));
  });
  test('after five working days of silence it is too late', () => {
    expect(given(receive).when({ ...refuseAcceptance, on: tooLate })).toEqual(
      no({ code: 'deemedAccepted', since: monday }),
    );
  });
});

describe('deciding', () => {
  test('nothing is decided before it was accepted', () => {
    expect(given(receive).when(commands.decide)).toEqual(
      no({ code: 'notAllowed', command: 'decide', state: 'submitted' }),
    );
  });
  test('in a case from before departments reviewed in parallel, somebody else than the reviewer decides', () => {
    const past: Event = { type: 'caseReviewed', officer: officer.id, opinion: 'grant', note: 'sealed' };
    const state = evolve(given(receive, accept).state, past);
    expect(decide({ ...commands.decide, officer }, state)).toEqual(no({ code: 'reviewerMayNotDecide' }));
    expect(typesOf(decide(commands.decide, state))).toEqual(['caseDecided']);
  });
  test('a denial gives its reason and its basis', () => {
    const { when } = given(receive, accept);
    const denial = { ...commands.decide, outcome: 'deny' } as const;
    const reason = { kind: 'reason', text: words('no disinfection room') } as const;
    const provisions = { kind: 'provisions' as const, provisions: ['art. 24'] };
    expect(typesOf(when({ ...denial, paragraphs: [reason, provisions] }))).toEqual(['caseDecided']);
    expect(when({ ...denial, paragraphs: [provisions] })).toEqual(no({ code: 'reasonMissing' }));
    expect(when({ ...denial, paragraphs: [reason] })).toEqual(no({ code: 'basisMissing' }));
  });
  test('what is recorded has the parts in their order, words sealed, provisions as they are', () => {
    const paragraphs = [
      { kind: 'provisions' as const, provisions: ['art. 24'] },
      { kind: 'own' as const, title: words('Notice'), text: words('hang it up') },
      { kind: 'facts' as const, text: words('seen on site') },
    ];
    const decided = given(receive, accept).when({ ...commands.decide, paragraphs });
    expect(decided.ok && decided.value).toMatchObject([
      {
        outcome: 'granted',
        paragraphs: [
          { kind: 'provisions', provisions: ['art. 24'] },
          { kind: 'own', title: 'sealed:Notice', text: 'sealed:hang it up' },
          { kind: 'facts', text: 'sealed:seen on site' },
        ],
      },
    ]);
    expect(JSON.stringify(decided)).not.toContain('said');
  });
});

describe('the clock (行政许可法 art. 45)', () => {
  test('stands still from the day on which it was stopped until the day before it goes on', () => {
    const { state } = given(receive, accept, stopClock, resumeClock);
    expect(state).toMatchObject({ state: 'accepted', pauses: [{ from: monday, until: addDays(nextMonday, -1) }] });
    expect(state).not.toHaveProperty('stopped');
  });
  test('that goes on the same day lost none', () => {
    const { state } = given(receive, accept, stopClock, { ...resumeClock, on: monday });
    expect(state).not.toHaveProperty('pauses');
  });
  test('is not stopped twice, and does not go on when it runs', () => {
    expect(given(receive, accept, stopClock).when(stopClock).ok).toBe(false);
    expect(given(receive, accept).when(resumeClock).ok).toBe(false);
    expect(given(receive).when(stopClock).ok).toBe(false);
  });
});

describe('extending the limit (行政许可法 art. 42)', () => {
  const lawful = { ...accept, due: { ...due, statutoryOn: addDays(monday, 28) } };
  const { extendLimit } = commands;

  test('moves both days on and keeps the reason sealed', () => {
    const { days, on, due: later } = extendLimit;
    expect(given(receive, lawful).when(extendLimit)).toEqual(
      ok([
        {
          type: 'limitExtended',
          officer: another.id,
          on,
          days,
          reason: 'sealed:experts are asked',
          due: later,
        },
      ]),
    );
    expect(given(receive, lawful, extendLimit).state).toMatchObject({ state: 'accepted', due: later, extendedBy: 10 });
  });

  test('happens once', () => {
    expect(given(receive, lawful, extendLimit).when(extendLimit)).toEqual(no({ code: 'alreadyExtended' }));
  });

  test('and not again after the clock stood still', () => {
    const resumed = { ...resumeClock, due: lawful.due };
    expect(given(receive, lawful, extendLimit, stopClock, resumed).when(extendLimit)).toEqual(
      no({ code: 'alreadyExtended' }),
    );
  });

  test('is for while the clock runs', () => {
    expect(given(receive, lawful, stopClock).when(extendLimit)).toEqual(no({ code: 'clockStopped' }));
    expect(given(receive).when(extendLimit)).toEqual(
      no({ code: 'notAllowed', command: 'extendLimit', state: 'submitted' }),
    );
  });

  test('needs a limit of law', () => {
    expect(given(receive, accept).when(extendLimit)).toEqual(no({ code: 'noLimitToExtend' }));
  });

  test.each([1, 10])('%i working days are lawful', (days) => {
    expect(typesOf(given(receive, lawful).when({ ...extendLimit, days }))).toEqual(['limitExtended']);
  });

  test.each([0, -1, 11, 1.5, Number.NaN])('%d working days are not', (days) => {
    expect(given(receive, lawful).when({ ...extendLimit, days })).toEqual(no({ code: 'extensionLength', most: 10 }));
  });

  test('on the last day of the law it is in time, a day later it is not', () => {
    const { when } = given(receive, lawful);
    expect(typesOf(when({ ...extendLimit, on: addDays(monday, 28) }))).toEqual(['limitExtended']);
    expect(when({ ...extendLimit, on: addDays(monday, 29) })).toEqual(
      no({ code: 'limitPassed', since: addDays(monday, 28) }),
    );
  });

  test.each([
    ['no reason', '  ', 'reasonMissing'],
    ['a wording that was not filled in', '需要向＿＿核实。', 'gapInReason'],
  ])('%s is refused', (_name, said, code) => {
    expect(given(receive, lawful).when({ ...extendLimit, reason: words(said) })).toEqual(no({ code }));
  });
});

describe('materials that are to follow (容缺受理)', () => {
  const { supply, postponeSupply, lapse, decide: grant } = commands;
  test('are agreed to in the commit of the acceptance', () => {
    const agreed = { type: 'toleranceAgreed', on: monday, by: nextMonday, materials: ['lease', 'plan'] };
    expect(given(receive).when(tolerant)).toEqual(ok([expect.objectContaining({ type: 'caseAccepted' }), agreed]));
    const byLaw = { ...commands.deemAccepted, owed: tolerant.owed };
    expect(typesOf(given(receive).when(byLaw))).toEqual(['caseDeemedAccepted', 'toleranceAgreed']);
  });
  test('hold the decision until all of them are here', () => {
    expect(given(receive, tolerant, supply).when(grant)).toEqual(no({ code: 'materialsOwed', by: nextMonday }));
    const rest = { ...supply, materials: ['plan'] };
    expect(given(receive, tolerant, supply, rest).when(grant)).not.toMatchObject({ error: { code: 'materialsOwed' } });
  });
  test.each([
    ['on the last day', nextMonday, true],
    ['a day late', tooLate, false],
  ])('that come %s', (_when, on, inTime) => {
    const answer = given(receive, tolerant).when({ ...supply, on, arrivedOn: on });
    expect(answer.ok || answer.error).toEqual(inTime || { code: 'supplyTooLate', by: nextMonday });
  });
  test('may be entered later by a clerk when they came on paper in time, and not as of a day that cannot be', () => {
    const entered = { ...supply, officer, on: tooLate, arrivedOn: nextMonday };
    expect(typesOf(given(receive, tolerant).when(entered))).toEqual(['owedSupplied']);
    for (const arrivedOn of [addDays(tooLate, 1), addDays(monday, -1)])
      expect(given(receive, tolerant).when({ ...entered, arrivedOn })).toEqual(no({ code: 'arrivalDay' }));
  });
  test('are only those that are owed, and each of them once', () => {
    const more = { ...supply, materials: ['lease', 'nothing like it'] };
    expect(given(receive, tolerant).when(more)).toMatchObject({ value: [{ materials: ['lease'] }] });
    expect(given(receive, tolerant, supply).when(supply)).toEqual(no({ code: 'nothingOwed' }));
    expect(given(receive, accept).when(supply)).toEqual(no({ code: 'nothingOwed' }));
  });
  test('get more time only onwards, within the limit of the law, and with a reason', () => {
    const { when } = given(receive, tolerant);
    expect(given(receive, tolerant, postponeSupply).state).toMatchObject({ owed: { by: tooLate } });
    expect(when({ ...postponeSupply, by: nextMonday })).toEqual(no({ code: 'notLaterSupply', by: nextMonday }));
    expect(when({ ...postponeSupply, reason: words(' ') })).toEqual(no({ code: 'reasonMissing' }));
    const bounded = { ...tolerant, due: { ...due, statutoryOn: tooLate } };
    expect(given(receive, bounded).when({ ...postponeSupply, by: addDays(tooLate, 1) })).toEqual(
      no({ code: 'supplyDay', from: monday, latest: tooLate }),
    );
  });
  test('that did not come end the application, never before its day and never once they came', () => {
    expect(given(receive, tolerant).when(lapse)).toEqual(
      ok([{ type: 'toleranceLapsed', on: tooLate, by: nextMonday, materials: ['lease', 'plan'] }]),
    );
    expect(given(receive, tolerant).when({ ...lapse, on: nextMonday })).toEqual(no({ code: 'nothingOwed' }));
    const all = { ...supply, materials: ['lease', 'plan'] };
    expect(given(receive, tolerant, all).when(lapse)).toEqual(no({ code: 'nothingOwed' }));
    expect(given(receive, tolerant, postponeSupply).when(lapse)).toEqual(no({ code: 'nothingOwed' }));
  });
});

describe('nobody handles his own or a declared relative’s case', () => {
  test.each([
    ['accept', [receive], { ...accept, officer: cousin }],
    ['askCorrection', [receive], { ...askCorrection, officer: cousin }],
    ['refuseAcceptance', [receive], { ...refuseAcceptance, officer: cousin }],
    ['extendLimit', [receive, accept], { ...commands.extendLimit, officer: cousin }],
    ['supply', [receive, tolerant], { ...commands.supply, officer: cousin }],
    ['postponeSupply', [receive, tolerant], { ...commands.postponeSupply, officer: cousin }],
    ['decide', [receive, accept], { ...commands.decide, officer: { ...another, related: [applicant] } }],
    ['decide', [receive, accept], { ...commands.decide, officer: { ...another, interested: true } }],
  ] as const)('%s', (_name, past, command) => {
    expect(given(...past).when(command)).toEqual(no({ code: 'conflictOfInterest' }));
  });
});

describe('withdrawing', () => {
  test.each([
    ['received', [receive]],
    ['waiting for correction', [receive, askCorrection]],
    ['accepted', [receive, accept]],
    ['stopped', [receive, accept, stopClock]],
  ] as const)('a case that is %s can be withdrawn', (_name, past) => {
    expect(typesOf(given(...past).when(commands.withdraw))).toEqual(['caseWithdrawn']);
  });
});

describe('a case that is over', () => {
  test.each([
    ['not accepted', [receive, refuseAcceptance]],
    ['decided', [receive, accept, commands.decide]],
    ['withdrawn', [receive, commands.withdraw]],
    ['lapsed', [receive, tolerant, commands.lapse]],
  ] as const)('%s: nothing more happens to it', (_name, past) => {
    const { state, when } = given(...past);
    for (const command of Object.values(commands)) {
      expect(when(command)).toEqual(no({ code: 'notAllowed', command: command.type, state: state.state }));
    }
  });
  test('and an event that cannot follow leaves it as it is', () => {
    const { state } = given(receive, commands.withdraw);
    const stray: Event = { type: 'caseReviewed', officer: officer.id, opinion: 'grant', note: 'sealed' };
    expect(evolve(state, stray)).toBe(state);
  });
});
