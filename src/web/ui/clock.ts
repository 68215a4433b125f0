import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Limit } from '../../kernel/limit.ts';
import { dayText, numberText } from './formatting.ts';
import type { Language } from '../../kernel/language.ts';
import { uiWording } from './wording.ts';

/** Where the clock of a case stands; `due` where the list knows the day and not how much is left. `provisional`: the notice on public holidays that would settle the day is not out yet. */
export type Clock =
  | { state: 'running'; left: Limit; dueOn: CivilDate; provisional?: boolean }
  | { state: 'due'; dueOn: CivilDate; provisional?: boolean }
  | { state: 'dueToday'; dueOn: CivilDate }
  | { state: 'overdue'; by: Limit; dueOn: CivilDate }
  | { state: 'suspended'; left?: Limit };

/** `3 个工作日`, `3 working days`; at once and by batch have no number to say. */
export const limitText = ({ value, unit }: Limit, language: Language) =>
  uiWording[language].units[unit](numberText(value, language));

/** As people say it: `还剩 3 个工作日，11月27日前`, `3 working days left, by 27 November`. */
export function clockText(clock: Clock, language: Language): string {
  const say = uiWording[language].limits;
  if (clock.state === 'suspended') {
    return clock.left === undefined ? say.suspended : say.suspendedLeft(limitText(clock.left, language));
  }
  const day = dayText(clock.dueOn, language);
  if (clock.state === 'due') return say.by(day);
  if (clock.state === 'dueToday') return say.dueToday(day);
  return clock.state === 'running'
    ? say.left(limitText(clock.left, language), day)
    : say.overdue(limitText(clock.by, language), day);
}
