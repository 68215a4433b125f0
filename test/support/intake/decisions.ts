import { addDays, civilDate } from '../../../src/kernel/civil-date.ts';
import type { OfficerId, PersonId } from '../../../src/kernel/id.ts';
import { decide } from '../../../src/modules/intake/cases/decide.ts';
import { evolve } from '../../../src/modules/intake/cases/evolve.ts';
import { initial, type ActingOfficer, type Command } from '../../../src/modules/intake/cases/model.ts';

// A case and every command that can be given to it, for tests of what the law lets happen.
export const monday = civilDate('2026-03-02');
export const nextMonday = civilDate('2026-03-09');
export const tooLate = civilDate('2026-03-10');
export const applicant = '0190a000-0000-7000-8000-000000000001' as PersonId;
export const officer: ActingOfficer = { id: '0190a000-0000-7000-8000-00000000000a' as OfficerId, related: [] };
export const another: ActingOfficer = { id: '0190a000-0000-7000-8000-00000000000b' as OfficerId, related: [] };
export const cousin: ActingOfficer = { ...officer, related: [applicant] };

const facts = {
  number: '370828260302000018',
  item: { key: 'public-health', version: 1 },
  department: 'approval',
  applicant: { person: applicant, organisation: null, mandate: null, ward: null },
};
export const words = (said: string) => ({ said, sealed: `sealed:${said}` });
const application = 'a'.repeat(64);
const query = { hash: 'keyed', code: 'sealed' };
export const due = { promisedOn: nextMonday, statutoryOn: null, provisional: false, calendar: '2026' };

export const commands = {
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
  remindCorrection: {
    type: 'remindCorrection',
    officer,
    on: civilDate('2026-03-17'),
    until: civilDate('2026-03-31'),
    patience: civilDate('2026-03-16'),
  },
  resubmit: { type: 'resubmit', on: nextMonday, answerBy: nextMonday, application, acting: null },
  refuseAcceptance: {
    type: 'refuseAcceptance',
    officer,
    on: monday,
    ground: 'notThisOrgan',
    organ: { named: words('the other county') },
    atOnceBy: monday,
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
  requestProcedure: {
    type: 'requestProcedure',
    id: '0190a000-0000-7000-8000-0000000000f1',
    officer,
    on: monday,
    kind: 'testing',
    reason: words('the water has to be tested'),
    content: words('by a laboratory'),
    basis: '',
    limit: { value: 5, unit: 'workingDay' },
    startsOn: monday,
  },
  approveProcedure: {
    type: 'approveProcedure',
    id: '0190a000-0000-7000-8000-0000000000f1',
    officer: another,
    on: monday,
    isLicence: true,
    reason: 'the water has to be tested',
    content: 'by a laboratory',
    startsOn: monday,
    dueOn: nextMonday,
    calendar: '2026',
  },
  rejectProcedure: {
    type: 'rejectProcedure',
    id: '0190a000-0000-7000-8000-0000000000f1',
    officer: another,
    on: monday,
    reason: words('tested last month'),
  },
  endProcedure: {
    type: 'endProcedure',
    id: '0190a000-0000-7000-8000-0000000000f1',
    officer,
    on: nextMonday,
    endedOn: nextMonday,
    result: words('clean'),
    papers: null,
  },
  overrunProcedure: {
    type: 'overrunProcedure',
    id: '0190a000-0000-7000-8000-0000000000f1',
    on: addDays(nextMonday, 1),
  },
  recomputeDue: { type: 'recomputeDue', on: monday, due: { ...due, calendar: '2026-11-01 later' } },
  offerHearing: {
    type: 'offerHearing',
    officer,
    on: monday,
    matter: words('the neighbours'),
    interested: null,
    requestBy: nextMonday,
    calendar: '2026',
  },
  requestHearing: {
    type: 'requestHearing',
    on: monday,
    officer: null,
    acting: null,
    reason: null,
    words: { reason: words('asked for'), content: words('held') },
    organiseBy: addDays(monday, 28),
    procedure: '0190a000-0000-7000-8000-0000000000f2',
    isLicence: true,
    calendar: '2026',
  },
  scheduleHearing: {
    type: 'scheduleHearing',
    officer,
    on: monday,
    heldOn: addDays(monday, 14),
    time: '09:30',
    place: 'room 3',
    presider: { id: another.id, serves: true, examined: false, keepsAway: false },
    earliest: addDays(monday, 9),
    presiderName: 'another',
  },
  objectToPresider: { type: 'objectToPresider', on: monday, acting: null, reason: words('a cousin of the neighbour') },
  answerObjection: {
    type: 'answerObjection',
    officer: another,
    on: monday,
    presider: { id: another.id, serves: true, examined: false, keepsAway: false },
    reason: words('no relation'),
  },
  askAmendment: {
    type: 'askAmendment',
    officer,
    on: monday,
    fields: [{ key: 'site.area', what: words('one zero too many') }],
    answered: ['site.area', 'site.name'],
  },
  amend: { type: 'amend', on: monday, application: 'a'.repeat(64), acting: null },
  recordHearing: {
    type: 'recordHearing',
    officer,
    on: addDays(monday, 14),
    record: words('both sides'),
    present: words('both'),
    isSigned: true,
    result: words('held'),
  },
  decide: { type: 'decide', officer: another, on: nextMonday, outcome: 'grant', paragraphs: [] },
  urge: {
    ...{ type: 'urge', on: monday, answerBy: addDays(monday, 1), officer: null, from: monday, acting: null },
    ...{ words: null, tasks: [{ task: 't1', department: 'approval', holder: null }], open: new Set(['t1']) },
  },
  answerUrge: {
    ...{ type: 'answerUrge', id: 'u1', task: 't1', on: monday, officer, mine: true },
    words: words('tomorrow'),
  },
  escalateUrge: { type: 'escalateUrge', id: 'u1', on: nextMonday, open: new Set(['t1']) },
  proposeEnding: {
    type: 'proposeEnding',
    officer: another,
    on: monday,
    ground: 'objectGone',
    basis: '《某条例》第十条',
    reason: words('the house burnt down'),
    twin: null,
    organ: null,
  },
  rejectEnding: { type: 'rejectEnding', officer, on: monday, reason: words('it stands') },
  confirmEnding: {
    type: 'confirmEnding',
    officer,
    on: monday,
    said: { reason: 'the house burnt down', organ: null },
  },
  withdraw: { type: 'withdraw', on: monday, acting: null },
} as const satisfies { [Type in Command['type']]: Extract<Command, { type: Type }> };

/** The case after these commands, all of which must have been allowed. */
export function given(...past: Command[]) {
  const state = past.reduce((current, command) => {
    const decision = decide(command, current);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.error.code}`);
    return decision.value.reduce(evolve, current);
  }, initial);
  return { state, when: (command: Command) => decide(command, state) };
}

/** Accepted without the lease and the plan, which are to come within the week. */
export const tolerant = { ...commands.accept, owed: { by: nextMonday, materials: ['lease', 'plan'] } } as const;

export const typesOf = (decision: ReturnType<typeof decide>) =>
  decision.ok ? decision.value.map(({ type }) => type) : decision;
