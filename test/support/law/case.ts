import { knownOn, workedBetween, type Day } from './days.ts';

/**
 * 行政许可法 as it reads, for one case: no states and no events of ours, only what was done on which day, and what the law says of that.
 * Where the law is silent the house's choice is named; a difference from the product is an error in one of the two.
 */
export type Deed =
  | 'receive'
  | 'accept'
  | 'deem'
  | 'askCorrection'
  | 'remind'
  | 'resubmit'
  | 'refuseAcceptance'
  | 'extend'
  | 'stop'
  | 'goOn'
  | 'decide'
  | 'withdraw';
/** `kin`: by an officer whose own or relative's case it is. `days`: of an extension. */
export type Act = { deed: Deed; on: Day; kin: boolean; days: number };
/** `promised`: by the county, in days of work or of the calendar. `lawful`: in working days (art. 82), null where no law sets any. */
export type Item = { promised: { days: number; inCalendar: boolean }; lawful: number | null };
type Past = readonly Act[];
type Span = { from: Day; until: Day };

const ANSWER = 5;
const MOST_ADDED = 10;
/** The law gives the applicant no day for a correction: the house waits so long after its notice, and again after its reminder. */
const PATIENCE = 10;
const OFFICERS: ReadonlySet<Deed> = new Set([
  'accept',
  'askCorrection',
  'remind',
  'refuseAcceptance',
  'extend',
  'decide',
]);

const last = (past: Past, ...deeds: Deed[]) => past.findLast(({ deed }) => deeds.includes(deed));
const happened = (past: Past, ...deeds: Deed[]) => last(past, ...deeds) !== undefined;

/** Art. 32: what is corrected is received anew, with five working days of its own. */
const receipt = (past: Past): Day => last(past, 'receive', 'resubmit')?.on ?? Number.NaN;
const answeredUntil = (past: Past): Day => walk(receipt(past), ANSWER, { asOf: receipt(past), pauses: [] }).on;

/** Until when the house waits after the last such deed; for ever where there was none. */
function waitedUntil(past: Past, deed: Deed, asOf?: Day): Day {
  const from = last(past, deed)?.on;
  return from === undefined ? Infinity : walk(from, PATIENCE, { asOf: asOf ?? from, pauses: [] }).on;
}

const isOver = (past: Past) => happened(past, 'refuseAcceptance', 'decide', 'withdraw');
const isWithApplicant = (past: Past) => last(past, 'askCorrection', 'resubmit')?.deed === 'askCorrection';
const isAccepted = (past: Past) => happened(past, 'accept', 'deem');
const isUnanswered = (past: Past) =>
  happened(past, 'receive') && !isOver(past) && !isWithApplicant(past) && !isAccepted(past);
const standsStill = (past: Past) => last(past, 'stop', 'goOn')?.deed === 'stop';

/** Art. 32: whoever was told nothing in five working days was accepted on the day on which it was received. */
export function acceptedOn(past: Past): Day | undefined {
  const acceptance = last(past, 'accept', 'deem');
  if (acceptance === undefined) return undefined;
  const before = past.slice(0, past.indexOf(acceptance));
  const isLate = acceptance.deed === 'deem' || acceptance.on > answeredUntil(before);
  return isLate ? receipt(before) : acceptance.on;
}

/** Art. 45: days that are not counted: from the day on which the clock stood still to the one before it went on. */
function pausesOf(past: Past): Span[] {
  const stops = past.filter(({ deed }) => deed === 'stop');
  const ends = past.filter(({ deed }) => deed === 'goOn');
  return ends.map(({ on }, index) => ({ from: stops[index]?.on ?? on, until: on - 1 }));
}

type Way = { asOf: Day; pauses: readonly Span[]; inCalendar?: boolean };
const isPaused = (pauses: readonly Span[]) => (day: Day) =>
  pauses.some(({ from, until }) => from <= day && day <= until);

/** Art. 82: day by day behind the first one, holidays left out, as they were known on a day. */
function walk(from: Day, days: number, { asOf, pauses, inCalendar = false }: Way): { on: Day; guessed: boolean } {
  const { kindOf } = knownOn(asOf);
  const paused = isPaused(pauses);
  let [on, left, guessed] = [from, days, false];
  while (left > 0) {
    on += 1;
    if (paused(on)) continue;
    const { worked, spoken } = kindOf(on);
    if (!inCalendar && !spoken) guessed = true;
    if (inCalendar || worked) left -= 1;
  }
  return { on, guessed };
}

export type Dues = { promisedOn: Day; statutoryOn: Day | null; provisional: boolean; calendar: string };

/** Art. 42, 45, 82. The house keeps a day as it was reckoned, until an extension or the end of a pause reckons it again. */
export function duesOf(past: Past, { promised, lawful }: Item): Dues | undefined {
  const from = acceptedOn(past);
  const reckoned = last(past, 'accept', 'deem', 'extend', 'goOn');
  if (from === undefined || reckoned === undefined) return undefined;
  const way = { asOf: reckoned.on, pauses: pausesOf(past) };
  const added = last(past, 'extend')?.days ?? 0;
  const reckon = (days: number, inCalendar: boolean) => {
    const first = walk(from, days, { ...way, inCalendar });
    const second = walk(first.on, added, way);
    return { on: second.on, guessed: first.guessed || second.guessed };
  };
  const promise = reckon(promised.days, promised.inCalendar);
  const law = lawful === null ? null : reckon(lawful, false);
  return {
    promisedOn: promise.on,
    statutoryOn: law?.on ?? null,
    provisional: promise.guessed || law?.guessed === true,
    calendar: knownOn(reckoned.on).version,
  };
}

/** Whether the law lets this be done now. */
export function admits(past: Past, act: Act, item: Item): boolean {
  if (act.deed === 'receive') return past.length === 0;
  // 公务员法 art. 76.
  if (past.length === 0 || isOver(past) || (act.kin && OFFICERS.has(act.deed))) return false;
  const inTime = () => act.on <= answeredUntil(past);
  const accepted = isAccepted(past);
  switch (act.deed) {
    case 'accept':
      return isUnanswered(past);
    case 'deem':
      return isUnanswered(past) && !inTime();
    case 'askCorrection':
      return isUnanswered(past) && inTime() && !happened(past, 'askCorrection');
    case 'remind':
      return isWithApplicant(past) && !happened(past, 'remind') && act.on > waitedUntil(past, 'askCorrection', act.on);
    case 'refuseAcceptance':
      return isWithApplicant(past) ? act.on > waitedUntil(past, 'remind') : isUnanswered(past) && inTime();
    case 'resubmit':
      return isWithApplicant(past);
    case 'extend': {
      // Art. 42; while the clock stands still there is no day to move, which is the house's choice.
      const end = duesOf(past, item)?.statutoryOn ?? null;
      const lawful = act.days >= 1 && act.days <= MOST_ADDED;
      return accepted && !standsStill(past) && !happened(past, 'extend') && end !== null && act.on <= end && lawful;
    }
    case 'stop':
      return accepted && !standsStill(past);
    case 'goOn':
      return accepted && standsStill(past);
    case 'decide':
      return accepted;
    case 'withdraw':
      return true;
    default:
      throw new Error(`unknown deed: ${String(act.deed satisfies never)}`);
  }
}

export type Picture = {
  state: string;
  corrected: boolean;
  receivedOn: Day | undefined;
  answerBy: Day | undefined;
  acceptedOn: Day | undefined;
  due: Dues | undefined;
  light: string;
  daysLeft: number | null;
};

/** How the case stands on a day. */
export function pictureOn(today: Day, past: Past, item: Item): Picture {
  const under = isUnanswered(past) || (isAccepted(past) && !isOver(past));
  return {
    state: stateOf(past),
    corrected: isUnanswered(past) && happened(past, 'resubmit'),
    receivedOn: past.length === 0 || isOver(past) ? undefined : receipt(past),
    answerBy: isUnanswered(past) ? answeredUntil(past) : undefined,
    acceptedOn: isOver(past) ? undefined : acceptedOn(past),
    due: isOver(past) ? undefined : duesOf(past, item),
    ...(under ? lightOf(today, past, item) : { light: 'none', daysLeft: null }),
  };
}

function stateOf(past: Past): string {
  if (past.length === 0) return 'unreceived';
  if (happened(past, 'refuseAcceptance')) return 'notAccepted';
  if (isOver(past)) return 'concluded';
  if (isAccepted(past)) return 'accepted';
  return isWithApplicant(past) ? 'awaitingCorrection' : 'submitted';
}

/**
 * Yellow at one working day left, or at a fifth of the limit, which has no day of a pause in it; red from the day after its last one, also
 * where the clock stopped only then; neither while it stands still within the limit. Late it is by the days of work since, one at least.
 */
function lightOf(today: Day, past: Past, item: Item): Pick<Picture, 'light' | 'daysLeft'> {
  const stop = standsStill(past) ? last(past, 'stop')?.on : undefined;
  const knowledge = knownOn(today);
  const paused = isPaused(pausesOf(past));
  const counted = (one: Day, other: Day) => workedBetween(one, other, knowledge, paused);
  const from = acceptedOn(past) ?? receipt(past);
  const end = duesOf(past, item)?.promisedOn ?? answeredUntil(past);
  if ((stop ?? today) > end)
    return { light: 'red', daysLeft: -Math.max(1, counted(end, stop === undefined ? today : stop - 1)) };
  if (stop !== undefined) return { light: 'suspended', daysLeft: null };
  const left = counted(today, end);
  const whole = counted(from, end);
  return { light: left <= Math.max(1, whole / 5) ? 'yellow' : 'green', daysLeft: left };
}
