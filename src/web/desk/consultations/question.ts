import type { AskConsultation, GiveOpinion } from '../../../modules/intake/consultation/contract.ts';
import { READERS, SILENCE_RULES, STANDS } from '../../../modules/intake/consultation/contract/kinds.ts';
import { said } from '../disputes/typed.ts';

type Typed = Pick<FormData, 'get' | 'getAll'>;

const chosen = (typed: Typed, name: string): string[] =>
  typed.getAll(name).flatMap((one) => (typeof one === 'string' ? [one] : []));

/** What was typed of a question; undefined while its days are no number. What was left as proposed is what stands first. */
export function questionIn(typed: Typed): AskConsultation | undefined {
  const days = said(typed, 'days');
  if (!/^[1-9]\d?$/.test(days) || Number(days) > 60) return undefined;
  return {
    ...{ departments: chosen(typed, 'departments'), question: said(typed, 'question'), days: Number(days) },
    materials: chosen(typed, 'materials'),
    readers: READERS.find((one) => one === said(typed, 'readers')) ?? 'department',
    silence: SILENCE_RULES.find((one) => one === said(typed, 'silence')) ?? 'noOpinion',
    holds: typed.get('holds') !== null,
  };
}

/** An opinion; undefined while none is chosen. */
export function opinionIn(typed: Typed, department: string): GiveOpinion | undefined {
  const stand = STANDS.find((one) => one === said(typed, 'stand'));
  return stand && { department, stand, words: said(typed, 'words') };
}
