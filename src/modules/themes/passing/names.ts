import { CITIZEN_CARD } from '../../forms/index.ts';
import { partOf } from '../form/sides.ts';
import { nameOf } from '../form/whose.ts';
import type { Theme } from '../model.ts';
import type { Gift, Selected } from './passed.ts';

/** A datum by the name that the theme has for it and its person. `never`: items that mean another one by it. */
export type Given = { field: string; gift: Gift; never: readonly string[] };
export type Wanted = { item: string; element: string; field: string; isNeeded: boolean };

/** What an item gives. With the number of a citizen's card it is said which document that is. */
export function givenBy({ form, assigns }: Pick<Selected, 'form' | 'assigns'>, theme: Theme): Given[] {
  const fieldOf = (id: string, role: string) => nameOf({ id, role }, form, theme).id;
  return assigns.flatMap(({ element, role, type, neverFor: never = [] }) => {
    const gift = { item: form.item, element };
    const given = { field: fieldOf(element, role), gift, never };
    if (type !== 'idcard') return [given];
    const document = fieldOf(element.replace(/[^.]+$/, 'idType'), role);
    return [given, { field: document, gift: { ...gift, always: CITIZEN_CARD }, never }];
  });
}

export const wantedBy = ({ form }: Pick<Selected, 'form'>, theme: Theme): Wanted[] =>
  partOf(form, theme).sides.map(({ item, field, id, needed }) => ({
    item,
    element: field.id,
    field: id,
    isNeeded: needed.always || needed.when !== undefined,
  }));

/** Whether a gift is what somebody else wants. */
export const answers = ({ field, gift, never }: Given, wanted: Pick<Wanted, 'item' | 'field'>): boolean =>
  field === wanted.field && gift.item !== wanted.item && !never.includes(wanted.item);
