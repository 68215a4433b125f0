import { calendarOf } from '../../../kernel/calendar-notice.ts';
import { legalClock, type Reckoning } from '../../../kernel/legal-clock.ts';
import { no, ok } from '../../../kernel/result.ts';
import { loadNotices } from '../../../platform/calendar/index.ts';
import type { Command } from '../command.ts';
import { clockText } from '../clock/text.ts';
import { readClockQuestion, type ClockQuestion } from '../clock/question.ts';
import { clockWording } from '../clock/wording.ts';
import { minuteText } from '../clock/minute-text.ts';

export const command: Command = {
  options: {
    from: { type: 'string' },
    days: { type: 'string' },
    unit: { type: 'string' },
    suspend: { type: 'string', multiple: true },
    extend: { type: 'string' },
    'known-on': { type: 'string' },
    hours: { type: 'string' },
  },
  usage: { zh: clockWording.zh.usage, en: clockWording.en.usage },
  async run(call) {
    const question = readClockQuestion(call);
    if (!question.ok) return question;
    const { terms, hours, knownOn } = question.value;
    const calendar = calendarOf(await loadNotices(), knownOn);
    const reckoning = legalClock(terms, { calendar, hours, firstDay: 'dayAfter' });
    if (!reckoning.ok) {
      const { code } = reckoning.error;
      return no({ code, message: clockWording[call.language].refused[code] });
    }
    return ok({
      json: answerOf(question.value, reckoning.value),
      text: clockText(question.value, reckoning.value, call.language),
      holds: true,
    });
  },
};

function answerOf({ from, terms }: ClockQuestion, reckoning: Reckoning) {
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
    ledger: reckoning.ledger,
  };
}
