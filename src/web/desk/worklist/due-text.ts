import { isCivilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import { dayText, limitText, type Clock, type Language } from '../../ui/index.ts';
import { clockOf } from './clock-of.ts';
import { worklistWording } from './wording.ts';

/** What a narrow column says of a limit: the day, and beneath it how much is left. */
export type DueText = { day?: string; left?: string };

export function dueText(row: Parameters<typeof clockOf>[0], language: Language): DueText {
  const clock = clockOf(row);
  if (clock === undefined || clock.state === 'suspended') return {};
  const say = worklistWording[language].due;
  const day = dayText(clock.dueOn, language);
  const provisional = 'provisional' in clock && clock.provisional;
  return { day: provisional ? say.provisional(day) : day, ...leftOf(clock, language) };
}

/** When it ended, where nothing is due any more. */
export const endText = (concludedOn: string, language: Language): DueText =>
  isCivilDate(concludedOn) ? { day: dayText(concludedOn, language) } : {};

function leftOf(clock: Exclude<Clock, { state: 'suspended' }>, language: Language): Pick<DueText, 'left'> {
  const say = worklistWording[language].due;
  switch (clock.state) {
    case 'running':
      return { left: say.left(limitText(clock.left, language)) };
    case 'dueToday':
      return { left: say.today };
    case 'overdue':
      return { left: say.over(limitText(clock.by, language)) };
    case 'due':
      return {};
    default:
      return never(clock);
  }
}
