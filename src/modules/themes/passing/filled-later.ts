import { grouped } from '../../../kernel/grouped.ts';
import type { Item } from '../../catalogue/index.ts';
import type { Form } from '../../forms/index.ts';
import { materialSet } from '../materials/rules.ts';
import { askingOf } from '../materials/read.ts';
import type { Theme } from '../model.ts';
import { endedBefore, neededParts } from '../rules/order.ts';
import type { FilledLater, Gift, Later, LaterElement, LaterMaterial, Selected } from './passed.ts';
import { answers, givenBy, wantedBy, type Wanted } from './names.ts';
import { inThemeOrder, newGifts, plannedBefore, withWaits } from './waiting.ts';

type Entry = Pick<Item, 'key' | 'materials' | 'situations' | 'assigns'>;

/** What a published version asks and gives, with its form. */
export const selectedOf = ({ item }: { item: Entry }, form: Form): Selected => ({
  form,
  asking: askingOf(item),
  assigns: item.assigns ?? [],
});

/**
 * What of each needed item is filled later, from what earlier items give. A number that is given for the first time is asked of nobody,
 * not even where it need not be told or the giver may be overtaken; one that is only renewed, no more by who comes after.
 */
export function filledLater(theme: Theme, selected: readonly Selected[]): FilledLater {
  const { theme: waiting, ungiven } = withWaits(theme, selected);
  const chosen = inThemeOrder(waiting, selected);
  const materials = producedIn(waiting, chosen);
  const givers = giversIn(waiting, chosen);
  return {
    theme: waiting,
    later: chosen.map((one) => {
      const { item } = one.form;
      const stood = afterOf(theme, item);
      const elements = wantedBy(one, waiting).flatMap((wanted): LaterElement[] => {
        const by = givers(wanted);
        return by.length > 0 ? [{ element: wanted.element, field: wanted.field, by }] : [];
      });
      const waitsFor = afterOf(waiting, item).filter((other) => !stood.includes(other));
      return { item, waitsFor, elements, materials: materials.get(item) ?? [] } satisfies Later;
    }),
    ungiven,
  };
}

const afterOf = ({ parts }: Theme, item: string): readonly string[] =>
  parts.find((part) => part.item === item)?.after ?? [];

/** Who gives a datum to an item, in the order of the theme: who has certainly ended by then, and who may have and gives it for the first time. */
function giversIn(theme: Theme, chosen: readonly Selected[]): (wanted: Wanted) => Gift[] {
  const parts = neededParts(theme, new Set(chosen.map(({ form }) => form.item)));
  const [ended, planned] = [endedBefore(parts), plannedBefore(parts)];
  const gifts = chosen.flatMap((one) => givenBy(one, theme));
  const first = new Set(newGifts(theme, chosen).map(({ gift, field }) => `${gift.item} ${field}`));
  const comesInTime = (by: string, { item, field }: Wanted) =>
    ended.get(item)?.has(by) === true || (first.has(`${by} ${field}`) && !planned.get(by)?.has(item));
  return (wanted) =>
    gifts.filter((given) => answers(given, wanted) && comesInTime(given.gift.item, wanted)).map(({ gift }) => gift);
}

/** By item the papers that earlier ones make; whatever else may be at hand. */
function producedIn(theme: Theme, chosen: readonly Selected[]): ReadonlyMap<string, LaterMaterial[]> {
  const nothing = { held: new Set<string>(), shared: new Map<string, string>(), committed: new Set<string>() };
  const { waived } = materialSet(
    theme,
    chosen.map(({ asking }) => asking),
    nothing,
  );
  const produced = waived.flatMap(({ item, material, reason }) =>
    reason.kind === 'produced' ? [{ item, material, by: reason.by }] : [],
  );
  return new Map(
    [...grouped(produced, ({ item }) => item)].map(([item, all]) => [
      item,
      all.map(({ material, by }) => ({ material, by })),
    ]),
  );
}
