import { calendarOf } from '../../../kernel/calendar-notice.ts';
import { endedOn } from '../../../kernel/ended-limit.ts';
import { legalClock } from '../../../kernel/legal-clock.ts';
import { no, ok } from '../../../kernel/result.ts';
import { loadNotices } from '../../../platform/calendar/index.ts';
import type { Command } from '../command.ts';
import { clockText, type Answered } from '../clock/text.ts';
import { readClockQuestion } from '../clock/question.ts';
import { clockWording } from '../clock/wording.ts';
import { minuteText } from '../clock/minute-text.ts';

export const command: Command = {
  options: {
    from: { type: 'string' },
    days: { type: 'string' },
    unit: { type: 'string' },
    suspend: { type: 'string', multiple: true },
    extend: { type: 'string' },
    forwarded: { type: 'string' },
    'known-on': { type: 'string' },
    hours: { type: 'string' },
  },
  usage: { zh: clockWording.zh.usage, en: clockWording.en.usage },
  async run(call) {
    const question = readClockQuestion(call);
    if (!question.ok) return question;
    const { terms, hours, knownOn, forwardedOn } = question.value;
    const calendar = calendarOf(await loadNotices(), knownOn);
    const reckoning = legalClock(terms, { calendar, hours, firstDay: 'dayAfter' });
    if (!reckoning.ok) {
      const { code } = reckoning.error;
      return no({ code, message: clockWording[call.language].refused[code] });
    }
    const ended = forwardedOn && endedOn(reckoning.value, forwardedOn, calendar);
    const answered = { question: question.value, reckoning: reckoning.value, ended };
    return ok({
      json: answerOf(answered),
      text: clockText(answered, call.language),
      holds: true,
    });
  },
};

function answerOf({ question: { from, terms, forwardedOn }, reckoning, ended }: Answered) {
  return {
    from,
    days: terms.limit.value,
    unit: terms.limit.unit,
    extension: terms.extension,
    suspensions: reckoning.suspensions,
    due: reckoning.dueOn,
    dueTime: reckoning.dueMinute === null ? null : minuteText(reckoning.dueMinute),
    dueWithoutExtension: reckoning.dueOnUnextended,
    provisional: reckoning.provisional,
    calendar: reckoning.calendar,
    ...(ended && { forwarded: forwardedOn, used: ended.used, left: ended.left, late: ended.late }),
    ledger: ended?.ledger ?? reckoning.ledger,
  };
}
