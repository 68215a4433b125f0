import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { type Command, type Event } from './model.ts';
import {
  another,
  applicant,
  commands,
  cousin,
  due,
  given,
  monday,
  nextMonday,
  officer,
  tolerant,
  tooLate,
  typesOf,
  words,
} from '../../../../test/support/intake/decisions.ts';

const { receive, accept, askCorrection, resubmit, refuseAcceptance, stopClock, resumeClock } = commands;

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
    const found = { ground: 'notThisOrgan', organ: { named: 'sealed:the other county' }, atOnceBy: monday };
    const said = { reason: 'sealed:another county', basis: 'art. 32', instead: 'sealed:apply there' };
    expect(given(receive).when(refuseAcceptance)).toEqual(
      ok([{ type: 'acceptanceRefused', officer: officer.id, on: monday, ...said, ...found }]),
    );
  });
  test('names a department of the county by its key', () => {
    const organ = { department: 'health', name: '县卫生健康局' };
    expect(given(receive).when({ ...refuseAcceptance, organ })).toMatchObject(
      ok([{ type: 'acceptanceRefused', organ: { department: 'health' } }]),
    );
  });
  test.each<[string, Partial<Extract<Command, { type: 'refuseAcceptance' }>>, string]>([
    ['no ground', { ground: undefined }, 'groundMissing'],
    ['another organ and none named', { organ: null }, 'organMissing'],
    ['another organ that is this one', { organ: { department: 'approval', name: '审批局' } }, 'organIsOurs'],
    ['a department that there is not', { organ: { department: 'x', name: undefined } }, 'organUnknown'],
    ['an organ where no licence is needed', { ground: 'notNeeded' }, 'organUncalledFor'],
    ['incomplete where nobody asked', { ground: 'stillIncomplete', organ: null }, 'correctionNotAsked'],
  ])('on %s it is refused', (_name, change, code) => {
    expect(given(receive).when({ ...refuseAcceptance, ...change })).toEqual(no({ code }));
  });
  test('what was corrected and is still incomplete is declined as that', () => {
    const still = { ...refuseAcceptance, ground: 'stillIncomplete', organ: null } as const;
    expect(typesOf(given(receive, askCorrection, resubmit).when(still))).toEqual(['acceptanceRefused']);
  });
  test('later than at once it is declined all the same, and the event says until when it would have been', () => {
    const late = { ...refuseAcceptance, on: nextMonday };
    expect(given(receive).when(late)).toMatchObject(ok([{ on: nextMonday, atOnceBy: monday }]));
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

describe('a correction that does not come', () => {
  const { remindCorrection } = commands;
  const gone = { ...refuseAcceptance, ground: 'notCorrected', organ: null } as const;
  const [lastDay, dayAfter] = [civilDate('2026-03-31'), civilDate('2026-04-01')];
  test('is reminded of once, with its last day, and not while the house waits', () => {
    const { when } = given(receive, askCorrection);
    expect(when({ ...remindCorrection, on: remindCorrection.patience })).toEqual(
      no({ code: 'reminderTooEarly', until: remindCorrection.patience }),
    );
    const { on, until } = remindCorrection;
    expect(when(remindCorrection)).toEqual(ok([{ type: 'correctionReminded', officer: officer.id, on, until }]));
    expect(given(receive, askCorrection, remindCorrection).when(remindCorrection)).toEqual(
      no({ code: 'alreadyReminded', until }),
    );
    expect(given(receive).when(remindCorrection)).toMatchObject(no({ code: 'notAllowed' }));
  });
  test('ends the case only after the reminder’s last day', () => {
    expect(given(receive, askCorrection).when({ ...gone, on: dayAfter })).toEqual(no({ code: 'notReminded' }));
    const { when } = given(receive, askCorrection, remindCorrection);
    expect(when({ ...gone, on: lastDay })).toEqual(no({ code: 'reminderRuns', until: lastDay }));
    expect(when({ ...gone, on: dayAfter })).toMatchObject(
      ok([{ type: 'acceptanceRefused', ground: 'notCorrected', on: dayAfter }]),
    );
  });
  test('and on no other ground, nor on this one where none is awaited', () => {
    const { when } = given(receive, askCorrection, remindCorrection);
    expect(when({ ...refuseAcceptance, on: dayAfter })).toMatchObject(no({ code: 'notAllowed' }));
    expect(given(receive).when(gone)).toEqual(no({ code: 'correctionNotAwaited' }));
  });
  test('may still come until the case is ended, also late', () => {
    const late = { ...resubmit, on: dayAfter };
    expect(typesOf(given(receive, askCorrection, remindCorrection).when(late))).toEqual(['caseResubmitted']);
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
