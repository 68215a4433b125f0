import type { ChangeRate, SampleRates } from '../../../modules/intake/instant/rates/contract.ts';
import { textIn } from '../shell/text-in.ts';

export type RateLack = 'item' | 'percent' | 'reason';
type Form = Pick<FormData, 'get'>;

/** The names of the form's fields. */
export const RATE_FIELDS = { item: 'rate-item', percent: 'rate-percent', reason: 'rate-reason' } as const;

const percentIn = (form: Form): number | undefined => {
  const typed = textIn(form, RATE_FIELDS.percent).trim();
  return /^([1-9]\d?|100)$/.test(typed) ? Number(typed) : undefined;
};

export function rateLacksIn(form: Form): readonly RateLack[] {
  return [
    ...(textIn(form, RATE_FIELDS.item) === '' ? (['item'] as const) : []),
    ...(percentIn(form) === undefined ? (['percent'] as const) : []),
    ...(textIn(form, RATE_FIELDS.reason).trim() === '' ? (['reason'] as const) : []),
  ];
}

/** What is sent; undefined while something is left out. */
export function rateIn(form: Form, rates: SampleRates['rates']): { item: string; body: ChangeRate } | undefined {
  const rate = rates.find(({ item }) => item.key === textIn(form, RATE_FIELDS.item));
  const percent = percentIn(form);
  const reason = textIn(form, RATE_FIELDS.reason).trim();
  if (!rate || percent === undefined || reason === '') return undefined;
  return { item: rate.item.key, body: { version: rate.version, percent, reason } };
}
