import type { ItemVersion } from '../../catalogue/index.ts';
import { feeOf, feeTotal, momentAt, planOf, visitsFor, type Theme } from '../../themes/index.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { ThemeTogether } from './contract/theme-counter.ts';

type Items = { theme: Theme; versions: readonly ItemVersion[] };

/** What the items of a theme come to together, were they accepted now. */
export function togetherOf(
  { now, conventions }: Pick<DraftDeps, 'now' | 'conventions'>,
  { theme, versions }: Items,
): ThemeTogether {
  const named = new Map(versions.map(({ key, name }) => [key, name]));
  const nameOf = (item: string) => named.get(item) ?? { zh: item };
  const promised = versions.map(({ key, item: { promisedLimit: limit } }) => ({ item: key, limit }));
  const plan = planOf(theme, { promised, start: momentAt(now()) }, conventions());
  const { sum, charged } = feeTotal(versions.map(({ item }) => feeOf(item)));
  return {
    finishes:
      plan.ok && plan.value.finishes ? { on: plan.value.finishes.on, provisional: plan.value.provisional } : null,
    path: plan.ok ? plan.value.path.map(nameOf) : [],
    fee: { sum, charged: charged.map(({ item, description }) => ({ name: nameOf(item), description })) },
    visits: visitsFor(theme, new Map(versions.map(({ key, item }) => [key, item.visits.value]))),
  };
}
