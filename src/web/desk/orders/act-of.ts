import { never } from '../../../kernel/result.ts';
import type { AnswerOrder, LeadOrder, OrderAct } from '../../../modules/oversight/orders/contract.ts';
import { textIn } from '../shell/text-in.ts';

const VERDICTS = ['settled', 'returned', 'notSettled'] as const;

/** What was typed as an act; undefined while something is not chosen. */
export function actOf(act: OrderAct, form: FormData): LeadOrder['act'] | AnswerOrder['act'] | undefined {
  switch (act) {
    case 'discard':
    case 'issue':
    case 'receive':
      return { type: act };
    case 'answer':
    case 'close':
      return { type: act, words: textIn(form, `${act}-words`) };
    case 'redraft': {
      const days = Number(textIn(form, 'days'));
      const words = textIn(form, 'redraft-words');
      return days === 0 ? undefined : { type: act, words, days };
    }
    case 'check': {
      const verdict = VERDICTS.find((one) => one === textIn(form, 'verdict'));
      return verdict && { type: act, verdict, words: textIn(form, 'check-words') };
    }
    default:
      return never(act);
  }
}
