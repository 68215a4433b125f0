import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Item } from '../../catalogue/index.ts';
import { yuanAsFen, type Fee } from './rules/totals.ts';

/** Amounts travel with an entry where it lists some. */
const Listed = Type.Object({ amounts: Type.Array(Type.Object({ for: Type.String(), yuan: Type.Number() })) });

/** What an item costs, as its entry says. */
export const feeOf = ({ key, fee }: Pick<Item, 'key' | 'fee'>): Fee => ({
  item: key,
  charged: fee.charged,
  description: fee.description,
  amounts: (Value.Check(Listed, fee) ? fee.amounts : []).map(({ for: what, yuan }) => ({
    for: what,
    amount: yuanAsFen(yuan),
  })),
});
