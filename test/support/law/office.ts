import { calendarOf } from '../../../src/kernel/calendar-notice.ts';
import { civilDate } from '../../../src/kernel/civil-date.ts';
import type { Conventions } from '../../../src/kernel/clock-measure.ts';
import { dueStanding } from '../../../src/kernel/due-standing.ts';
import type { OfficerId, PersonId } from '../../../src/kernel/id.ts';
import { never } from '../../../src/kernel/result.ts';
import type { CaseAct } from '../../../src/modules/intake/cases/contract.ts';
import { decide } from '../../../src/modules/intake/cases/decide.ts';
import { evolve } from '../../../src/modules/intake/cases/evolve.ts';
import type { Case, Command } from '../../../src/modules/intake/cases/model.ts';
import { caseListChange } from '../../../src/modules/intake/cases/projections/case-list.ts';
import { actsIn } from '../../../src/modules/intake/cases/rules/acts.ts';
import { extensionBar } from '../../../src/modules/intake/cases/rules/extension.ts';
import {
  acceptanceDay,
  answerBy,
  dueDates,
  extendedDates,
  resumption,
  type Limits,
} from '../../../src/modules/intake/cases/rules/limits.ts';
import { awaitingFault, patienceUntil, reminderFault } from '../../../src/modules/intake/cases/rules/reminding.ts';
import { loadNotices } from '../../../src/platform/calendar/index.ts';
import { dayOf, textOf, type Day } from './days.ts';
import type { Act, Deed, Item, Picture } from './case.ts';

/** The product's own rules, asked in the way in which its acts ask them, and its answers in the words of the model. */
const notices = await loadNotices();
const applicant = '0190a000-0000-7000-8000-000000000001' as PersonId;
const clerk = { id: '0190a000-0000-7000-8000-00000000000a' as OfficerId, related: [] };
const kin = { ...clerk, related: [applicant] };
const words = { said: 'because', sealed: 'sealed' };
const application = 'a'.repeat(64);
const facts = {
  number: '370828260302000018',
  item: { key: 'public-health', version: 1 },
  department: 'approval',
  applicant: { person: applicant, organisation: null, mandate: null, ward: null },
};

const calendars = new Map<Day, Conventions['calendar']>();
const conventionsOn = (day: Day): Conventions => {
  const known = calendars.get(day) ?? calendarOf(notices, civilDate(textOf(day)));
  calendars.set(day, known);
  return { calendar: known, hours: [], firstDay: 'dayAfter' };
};

const limitsOf = ({ promised, lawful }: Item): Limits => ({
  promised: { value: promised.days, unit: promised.inCalendar ? 'calendarDay' : 'workingDay' },
  statutory: lawful === null ? null : { value: lawful, unit: 'workingDay' },
});

/** The command of a deed, with what the acts reckon for it. */
function commandOf({ deed, on: today, kin: isKin, days }: Act, current: Case, item: Item): Command {
  const on = civilDate(textOf(today));
  const officer = isKin ? kin : clerk;
  const conventions = conventionsOn(today);
  const limits = limitsOf(item);
  const due = { promisedOn: null, statutoryOn: null, provisional: false, calendar: 'none' };
  switch (deed) {
    case 'receive': {
      const query = { hash: 'keyed', code: 'sealed' };
      const sealed = { application, applicantName: 'sealed', acting: null, channel: 'portal', query } as const;
      return { type: 'receive', facts, people: [applicant], on, answerBy: answerBy(on, conventions), ...sealed };
    }
    case 'accept': {
      const from = current.state === 'submitted' ? acceptanceDay(on, current) : on;
      return { type: 'accept', officer, on, acceptedOn: from, due: dueDates(limits, from, conventions) };
    }
    case 'deem': {
      const from = current.state === 'submitted' ? current.receivedOn : on;
      return { type: 'deemAccepted', on, due: dueDates(limits, from, conventions) };
    }
    case 'askCorrection':
      return { type: 'askCorrection', officer, on, missing: [{ key: 'lease', what: words }] };
    case 'remind': {
      const askedOn = current.state === 'awaitingCorrection' ? (current.askedOn ?? on) : on;
      const waits = { until: patienceUntil(on, conventions), patience: patienceUntil(askedOn, conventions) };
      return { type: 'remindCorrection', officer, on, ...waits };
    }
    case 'resubmit':
      return { type: 'resubmit', on, answerBy: answerBy(on, conventions), application, acting: null };
    case 'refuseAcceptance': {
      const said = { reason: words, basis: 'art. 32', instead: words };
      const ground = current.state === 'awaitingCorrection' ? 'notCorrected' : 'notNeeded';
      return { type: 'refuseAcceptance', officer, on, ground, organ: null, atOnceBy: on, ...said };
    }
    case 'extend': {
      const moved = current.state === 'accepted' ? extendedDates(current, days, { limits, conventions }) : due;
      return { type: 'extendLimit', officer, on, days, reason: words, due: moved };
    }
    case 'stop':
      return { type: 'stopClock', on, basis: 'art. 45' };
    case 'goOn':
      return current.state === 'accepted' && current.stopped
        ? resumption({ ...current, stopped: current.stopped }, on, { limits, conventions })
        : { type: 'resumeClock', on, due };
    case 'decide':
      return { type: 'decide', officer, on, outcome: 'grant', paragraphs: [] };
    case 'withdraw':
      return { type: 'withdraw', on, acting: null };
    default:
      return never(deed);
  }
}

/** The case after a deed, or undefined when it is refused. */
export function done(act: Act, current: Case, item: Item): Case | undefined {
  const decision = decide(commandOf(act, current, item), current);
  return decision.ok ? decision.value.reduce(evolve, current) : undefined;
}

const BY_ACT = { accept: 'accept', askCorrection: 'askCorrection', refuseAcceptance: 'refuseAcceptance' } as const;
const DEED_OF: Partial<Record<CaseAct, Deed>> = {
  ...BY_ACT,
  remindCorrection: 'remind',
  decide: 'decide',
  extend: 'extend',
};

/** What the desk offers an officer now. */
export function offeredOn(today: Day, current: Case, isKin: boolean): Deed[] {
  const on = civilDate(textOf(today));
  const offered = actsIn({
    state: current.state,
    corrected: current.state === 'submitted' && current.corrected,
    deemedAccepted: current.state === 'submitted' && on > current.answerBy,
    amends: current.state === 'submitted' && current.amendable !== undefined,
    awaited: awaitedOn(today, current),
    isReviewer: false,
    decision: 'ready',
    extendable: current.state === 'accepted' && extensionBar(current, on) === undefined,
    owes: false,
    procedures: { open: false, toAnswer: false, running: false },
    ending: { proposable: false, toAnswer: false },
    hearing: [],
    toAccept: false,
    hasTask: false,
    isConflict: isKin,
    permits: () => true,
  });
  return offered.flatMap((act) => DEED_OF[act] ?? []);
}

function awaitedOn(today: Day, current: Case) {
  if (current.state !== 'awaitingCorrection') return { remindable: false, endable: false };
  const on = civilDate(textOf(today));
  const patience = patienceUntil(current.askedOn ?? current.receivedOn, conventionsOn(today));
  return {
    remindable: reminderFault(current, { on, patience }) === undefined,
    endable: awaitingFault(current, on) === undefined,
  };
}

/** How the lists show the case on a day. */
export function shownOn(today: Day, current: Case): Picture {
  const on = (day: string | null | undefined) => (day == null ? undefined : dayOf(day));
  const due = 'due' in current ? current.due : undefined;
  return {
    state: current.state,
    corrected: current.state === 'submitted' && current.corrected,
    receivedOn: on('receivedOn' in current ? current.receivedOn : undefined),
    answerBy: on('answerBy' in current ? current.answerBy : undefined),
    acceptedOn: on('acceptedOn' in current ? current.acceptedOn : undefined),
    due: due && {
      promisedOn: on(due.promisedOn) ?? Number.NaN,
      statutoryOn: on(due.statutoryOn) ?? null,
      provisional: due.provisional,
      calendar: due.calendar,
    },
    ...lightOf(today, current),
  };
}

function lightOf(today: Day, current: Case): Pick<Picture, 'light' | 'daysLeft'> {
  if (current.state === 'unreceived') return { light: 'none', daysLeft: null };
  const { due_on: dueOn = null, suspended_on: stoppedOn = null, pauses } = caseListChange(current);
  if (!('receivedOn' in current)) return { light: 'none', daysLeft: null };
  const startedOn = 'acceptedOn' in current ? current.acceptedOn : current.receivedOn;
  return dueStanding({ startedOn, dueOn, pauses, stoppedOn }, civilDate(textOf(today)), conventionsOn(today));
}
