import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findItemRows, findItemsOnTheSpot, type ItemRow } from '../../catalogue/index.ts';
import { registerNames } from '../../registers/index.ts';
import type { InstantOffer } from './contract.ts';
import { findInstantModels, type InstantModel } from './models.ts';

/** What is said before a machine decides: by which rule, and which registers it asks for what. */
export function offerOf({ rule, facts }: InstantModel): InstantOffer {
  const asked = new Map<string, Set<string>>();
  for (const fact of facts)
    if ('register' in fact) asked.set(fact.register, (asked.get(fact.register) ?? new Set()).add(fact.field));
  return {
    rule,
    asks: [...asked].map(([register, fields]) => {
      const said = registerNames(register);
      return {
        register: { zh: said?.zh.name ?? register, en: said?.en.name ?? register },
        fields: [...fields].map((field) => ({
          zh: said?.zh.fields[field] ?? field,
          en: said?.en.fields[field] ?? field,
        })),
      };
    }),
  };
}

type Draft = {
  record: { corrects: string | null; mandate: string | null; ward: string | null };
  commitment: { signature?: unknown } | undefined;
};

/** Never what is corrected, what was signed for, or what somebody does for another. */
export const mayBeInstant = ({ record, commitment }: Draft): boolean =>
  record.corrects === null && record.mandate === null && record.ward === null && commitment?.signature === undefined;

export type AtOnce = { instant: { item: ItemRow; rule: { zh: string; en: string } }[]; whileWaiting: ItemRow[] };

/** The two lists (秒批、秒办), from what can be carried out now: models that are there, and items in force that promise it on the spot. */
export async function listAtOnce(tx: Tx, at: Date): Promise<AtOnce> {
  const on = civilDateOf(at);
  const models = await findInstantModels(tx, at);
  const items = await findItemRows(tx, [...models.keys()], on);
  const onTheSpot = await findItemsOnTheSpot(tx, on);
  return {
    instant: items.flatMap((item) => {
      const model = models.get(item.key);
      return model ? [{ item, rule: model.rule }] : [];
    }),
    whileWaiting: onTheSpot.filter(({ key }) => !models.has(key)),
  };
}
