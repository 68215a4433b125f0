import type { Part, Theme } from '../model.ts';
import { endedBefore, neededParts } from '../rules/order.ts';
import type { Selected, Ungiven } from './passed.ts';
import { answers, givenBy, wantedBy, type Given, type Wanted } from './names.ts';

type Waits = { theme: Theme; ungiven: readonly Ungiven[] };

/**
 * A number that an item gives for the first time, nobody knows before: an item that needs it waits, also where the theme lets it overtake
 * or orders the two not at all. Where the giver itself comes afterwards there is nothing to wait for, and it is named. The
 * theme that comes of it has the needed items only.
 */
export function withWaits(theme: Theme, selected: readonly Selected[]): Waits {
  const gifts = newGifts(theme, selected);
  const needs = inThemeOrder(theme, selected).flatMap((one) => wantedBy(one, theme).filter(({ isNeeded }) => isNeeded));
  const items = new Set(selected.map(({ form }) => form.item));
  // Whoever is not needed stands in no order: a wait that is right without him could close a ring with him.
  const needed = { ...theme, parts: neededParts(theme, items) };
  return needs.reduce<Waits>((so, need) => waitFor(need, { gifts, items }, so), { theme: needed, ungiven: [] });
}

type Standing = { gifts: readonly Given[]; items: ReadonlySet<string> };

function waitFor(need: Wanted, { gifts, items }: Standing, so: Waits): Waits {
  const parts = neededParts(so.theme, items);
  const givers = gifts.filter((given) => answers(given, need)).map(({ gift }) => gift.item);
  const [first] = givers;
  if (first === undefined || givers.some((by) => endedBefore(parts).get(need.item)?.has(by))) return so;
  const planned = plannedBefore(parts);
  const possible = givers.find((by) => !planned.get(by)?.has(need.item));
  if (possible !== undefined) return { ...so, theme: waitingFor(so.theme, need.item, possible) };
  const { item, element, field } = need;
  return { ...so, ungiven: [...so.ungiven, { item, element, field, by: first }] };
}

/** What is given for the first time: who asks for the old number himself only renews it. */
export function newGifts(theme: Theme, selected: readonly Selected[]): Given[] {
  return inThemeOrder(theme, selected).flatMap((one) => {
    const asked = new Set(wantedBy(one, theme).map(({ field }) => field));
    return givenBy(one, theme).filter(({ field }) => !asked.has(field));
  });
}

export function inThemeOrder(theme: Theme, selected: readonly Selected[]): Selected[] {
  const byItem = new Map(selected.map((one) => [one.form.item, one]));
  return theme.parts.flatMap(({ item }) => byItem.get(item) ?? []);
}

/** Everything that comes before an item in the plan, what it may overtake among it. */
export const plannedBefore = (parts: readonly Part[]): Map<string, ReadonlySet<string>> =>
  endedBefore(parts.map((part) => ({ ...part, after: [...part.after, ...part.afterOptional] })));

const waitingFor = (theme: Theme, item: string, before: string): Theme => ({
  ...theme,
  parts: theme.parts.map((part) =>
    part.item === item
      ? { ...part, after: [...part.after, before], afterOptional: part.afterOptional.filter((one) => one !== before) }
      : part,
  ),
});
