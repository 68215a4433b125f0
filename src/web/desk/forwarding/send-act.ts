import type { ForwardingAct } from '../../../modules/intake/forwarding/contract.ts';
import { RESULTS } from '../../../modules/intake/forwarding/contract/results.ts';
import { forwardCase, noteReceipt, noteResult, takeBack } from '../../api/forwarding.ts';
import { dayIn, said } from '../disputes/typed.ts';

type Typed = Pick<FormData, 'get'>;
type Acting = { act: ForwardingAct; caseId: string; version: number; typed: Typed };

/** Whether an act happened on a day that is typed. */
export const isDated = (act: ForwardingAct): boolean => act === 'receive' || act === 'noteResult';

export const OPINIONS = ['grant', 'deny'] as const;
/** What keeps a form from being sent; what else is missing, the server says. */
export type Lack = 'day' | 'choice';

const CHOSEN: Partial<Record<ForwardingAct, string>> = { forward: 'opinion', noteResult: 'result' };

export function lackIn(act: ForwardingAct, typed: Typed): Lack | undefined {
  const choice = CHOSEN[act];
  if (isDated(act) && dayIn(typed, `${act}On`) === undefined) return 'day';
  return choice !== undefined && said(typed, choice) === '' ? 'choice' : undefined;
}

/** Sends what was typed. */
export function sendAct({ act, caseId, version, typed }: Acting, key: string) {
  const on = dayIn(typed, `${act}On`) ?? '';
  switch (act) {
    case 'forward': {
      const opinion = said(typed, 'opinion') === 'deny' ? 'deny' : 'grant';
      return forwardCase(caseId, { version, opinion, words: said(typed, 'words') }, key);
    }
    case 'receive':
      return noteReceipt(caseId, { version, on, receipt: said(typed, 'receipt') }, key);
    case 'noteResult': {
      const result = RESULTS.find((known) => known === said(typed, 'result')) ?? 'granted';
      return noteResult(caseId, { version, on, result, number: said(typed, 'number') }, key);
    }
    default:
      return takeBack(caseId, { version, words: said(typed, 'back') }, key);
  }
}
