import { civilDateOf } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { Today } from '../deps.ts';
import { workingDaysAfter } from '../rules/limits.ts';
import type { HandleRectification } from './contract.ts';
import type { Command, Handler, Rectification, Words } from './model.ts';

export type Act = HandleRectification['act'] | { type: 'review'; upheld: boolean; words: string };

type Acting = { act: Act; current: Rectification; officer: Handler; words: Words };

/** An act with the days that may follow from it, reckoned by the calendar of today. */
export function commandOf(deps: Today, { act, current, officer, words }: Acting): Command {
  const { limits, conventions, now } = deps;
  const on = civilDateOf(now());
  const within = (days: number, from = on) => workingDaysAfter(from, days, conventions());
  switch (act.type) {
    case 'verify': {
      const { type, finding, contact } = act;
      return {
        ...{ type, on, officer, finding, contact, note: words },
        ...{ rectifyBy: within(limits.rectify), reviewBy: within(limits.review) },
      };
    }
    case 'extend': {
      const from = 'verifiedOn' in current ? current.verifiedOn : on;
      return { type: act.type, on, officer, reason: words, rectifyBy: within(limits.complex, from) };
    }
    case 'rectify':
      return { type: act.type, on, officer, measures: words };
    case 'answer':
      return { type: act.type, on, officer, answer: words, revisitBy: within(limits.revisit) };
    case 'revisit': {
      const { type, contact } = act;
      return { type, on, officer, contact, note: words, rectifyBy: within(limits.rectify) };
    }
    case 'review': {
      const { type, upheld } = act;
      return { type, on, officer, upheld, reason: words, rectifyBy: within(limits.rectify) };
    }
    default:
      return never(act);
  }
}
