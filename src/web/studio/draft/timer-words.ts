/** A timer as the file says it: which of the three kinds, its text, and `unit` where days or hours of work are counted. */
export type TimerFacts = { kind: TimerKind; text: string; unit: string };

export const TIMER_KINDS = ['timeDuration', 'timeCycle', 'timeDate'] as const;
export type TimerKind = (typeof TIMER_KINDS)[number];

export const AMOUNT_UNITS = ['workingDay', 'workingHour', 'day', 'hour', 'minute'] as const;
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

/** So many of a unit; `times` of a cycle, empty where it goes on for ever. */
export type Amount = { count: string; unit: AmountUnit; times: string };

const OF_OFFICE: readonly string[] = ['workingDay', 'workingHour'];
const LETTERS = { workingDay: 'D', workingHour: 'H', day: 'D', hour: 'H', minute: 'M' } as const;

/** Undefined where the text says what one number and one unit do not. */
export function amountOf({ kind, text, unit }: TimerFacts): Amount | undefined {
  const [, repeats, times = '', days, clock, letter = 'D'] = /^(R(\d*)\/)?P(?:(\d+)D|T(\d+)([HM]))$/.exec(text) ?? [];
  const count = days ?? clock;
  if (count === undefined || (repeats === undefined) !== (kind !== 'timeCycle')) return undefined;
  const found = AMOUNT_UNITS.find(
    (one) => LETTERS[one] === letter && (OF_OFFICE.includes(one) ? one === unit : unit === '' || unit === 'calendar'),
  );
  return found && { count, unit: found, times };
}

/** The same as the file says it. */
export function timerOf(kind: TimerKind, { count, unit, times }: Amount): TimerFacts {
  const letter = LETTERS[unit];
  const text = `${kind === 'timeCycle' ? `R${times}/` : ''}P${letter === 'D' ? '' : 'T'}${count}${letter}`;
  return { kind, text, unit: OF_OFFICE.includes(unit) ? unit : '' };
}
