import type { CivilDate } from '../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { Assigned, Item } from '../catalogue/index.ts';
import { validateRow } from './rules/validate.ts';

/** Why the numbers that come with a grant cannot stand as they were typed. */
export type AssignedFault = {
  code: 'assignedMissing' | 'assignedWrong' | 'assignedUnknown' | 'assignedOnDenial';
};

/** What was typed of the numbers that a grant gives, by data element. */
export type Values = Readonly<Record<string, string>>;

/** A number or day that came with a grant, as people call it. */
export type AssignedValue = { element: string; name: Assigned['name']; value: string };

const LONGEST = 100;

/** A published version, of which only this counts here. */
type Giving = { item: Pick<Item, 'assigns'> };

const assignsOf = ({ item }: Giving): readonly Assigned[] => item.assigns ?? [];

/** What the officer who grants has to type; the rest is the day of his decision. */
export const typedByDecider = (version: Giving): Assigned[] =>
  assignsOf(version).filter(({ from }) => from === 'decider');

type Typed = { outcome: 'grant' | 'deny'; assigned: Values };

/** The numbers as they are kept, each right by its type. A grant names all of them, a denial gives none. */
export function assignedWith({ outcome, assigned }: Typed, version: Giving): Result<Values, AssignedFault> {
  const entries = typedByDecider(version);
  const typed = Object.entries(assigned).filter(([, value]) => value.trim() !== '');
  if (outcome === 'deny') return typed.length > 0 ? no({ code: 'assignedOnDenial' }) : ok({});
  if (typed.some(([id]) => !entries.some(({ element }) => element === id))) return no({ code: 'assignedUnknown' });
  const columns = entries.map(({ element: id, type }) => ({ id, type, required: true, longest: LONGEST }));
  const checked = validateRow({ columns }, Object.fromEntries(typed));
  if (checked.ok) return checked;
  const isMissing = checked.error.some(({ code }) => code === 'missing');
  return no({ code: isMissing ? 'assignedMissing' : 'assignedWrong' });
}

/** Everything that a grant gave, in the order of the entry; what nobody named, as a machine that grants does not, is left out. */
export function assignedValues(version: Giving, values: Values, on: CivilDate): AssignedValue[] {
  return assignsOf(version).flatMap(({ element, name, from }) => {
    const value = from === 'decisionDay' ? on : values[element];
    return value === undefined ? [] : [{ element, name, value }];
  });
}
