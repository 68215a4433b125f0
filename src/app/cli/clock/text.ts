import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Language } from '../../../kernel/language.ts';
import type { EndedLimit } from '../../../kernel/ended-limit.ts';
import type { LedgerDay, Reckoning } from '../../../kernel/legal-clock.ts';
import { weekdayOf } from '../../../kernel/weekday.ts';
import type { ClockQuestion } from './question.ts';
import { clockWording } from './wording.ts';
import { minuteText } from './minute-text.ts';

/** `ended`: how the limit ended, where it was said that it went up. */
export type Answered = { question: ClockQuestion; reckoning: Reckoning; ended: EndedLimit<LedgerDay> | undefined };

/** The answer as people read it: a sentence, what it rests on, and the days, counted ones numbered. */
export function clockText(
  { question: { from, terms, forwardedOn }, reckoning, ended }: Answered,
  language: Language,
): string {
  const say = clockWording[language];
  const { value, unit } = terms.limit;
  const limit = say.limit[unit](value + terms.extension);
  const due = reckoning.dueOn && dayText(reckoning.dueOn, language);
  const until = due && reckoning.dueMinute !== null ? `${due} ${minuteText(reckoning.dueMinute)}` : due;
  return [
    until === null ? say.open(from, limit) : say.due(from, limit, until),
    ...(terms.extension > 0 && reckoning.dueOnUnextended
      ? [say.unextended(dayText(reckoning.dueOnUnextended, language))]
      : []),
    ...(ended && forwardedOn ? [say.forwarded(dayText(forwardedOn, language), ended)] : []),
    ...(reckoning.provisional ? [say.provisional] : []),
    say.calendar(reckoning.calendar),
    ...(ended?.ledger ?? reckoning.ledger).map(numbered(language)),
  ].join('\n');
}

const dayText = (day: CivilDate, language: Language) => `${day} ${clockWording[language].weekdays[weekdayOf(day)]}`;

function numbered(language: Language) {
  let count = 0;
  return ({ date, counted, why, name, minutes }: LedgerDay) => {
    if (counted) count += 1;
    const reason = [clockWording[language].why[why], name, minutes && clockWording[language].minutes(minutes)]
      .filter(Boolean)
      .join(' ');
    return `  ${dayText(date, language)}  ${counted ? String(count).padStart(4) : '   -'}  ${reason}`;
  };
}
