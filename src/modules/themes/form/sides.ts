import { fieldsOf, type Field, type Form, type Page } from '../../forms/index.ts';
import type { Theme } from '../model.ts';
import { allOf, anyOf, elementsOf, translated, type Condition } from './conditions.ts';
import { isForAnother, nameOf, type Name } from './whose.ts';

/** A question of one item as the theme sees it: conditions name the fields of the theme. */
export type Side = Name & {
  item: string;
  field: Field;
  page: Page;
  asked: Condition | undefined;
  /** When it has to be answered; undefined with `always` false means never. */
  needed: { always: boolean; when: Condition | undefined };
  copied: { when: Condition; from: string } | undefined;
  idType: string | undefined;
};

/** All who ask a question of the theme, by its id there. */
export type Groups = ReadonlyMap<string, readonly [Side, ...Side[]]>;

/** How an item calls its questions, and how the theme does. */
export type Part = { form: Form; names: ReadonlyMap<string, string>; sides: readonly Side[] };

export function partOf(form: Form, theme: Theme): Part {
  const fields = fieldsOf(form).map((field) => withoutSelf(field, form, theme));
  const own = new Map(fields.map((field) => [field.id, field]));
  const named = new Map(fields.map((field) => [field.id, nameOf(field, form, theme)]));
  const names = new Map([...named].map(([id, name]) => [id, name.id]));
  const inTheme = (id: string) => names.get(id) ?? id;
  const sides = form.pages.flatMap((page) =>
    page.fields.flatMap(({ id }) => {
      const [field, name] = [own.get(id), named.get(id)];
      return field && name ? [{ ...name, item: form.item, field, page, ...depending(field, own, inTheme) }] : [];
    }),
  );
  return { form, names, sides };
}

function depending(field: Field, own: ReadonlyMap<string, Field>, inTheme: (id: string) => string) {
  const say = (condition: Condition | undefined) => condition && translated(condition, own, inTheme);
  const asked = say(field.askedWhen);
  const copied = field.copied && {
    when: allOf([asked, say(field.copied.when)]) ?? field.copied.when,
    from: inTheme(field.copied.from),
  };
  return {
    asked,
    needed: {
      always: field.required && asked === undefined,
      when: field.required ? asked : field.requiredWhen && allOf([asked, say(field.requiredWhen)]),
    },
    // A role that is bound to whom it would be copied from has nothing to copy.
    copied: copied && copied.from !== inTheme(field.id) ? copied : undefined,
    idType: field.idType === undefined ? undefined : inTheme(field.idType),
  };
}

/** Where the theme says that the item is for somebody else, "myself" is not offered and nothing of the applicant's lands on that person. */
function withoutSelf(field: Field, form: Form, theme: Theme): Field {
  if (!isForAnother(form, theme)) return field;
  const { copied: _copied, ...rest } = field;
  const self = new Set(
    fieldsOf(form).flatMap(({ copied }) =>
      copied && elementsOf(copied.when).includes(field.id) ? valuesIn(copied.when) : [],
    ),
  );
  const options = field.options?.filter(({ value }) => !self.has(value));
  return { ...rest, ...(options && { options }) };
}

const valuesIn = (condition: Condition): string[] => ('equals' in condition ? [condition.equals] : []);

/** When any of these sides is asked. */
export const askedBy = (sides: readonly Side[]): Condition | undefined => anyOf(sides.map(({ asked }) => asked));

/** When any of these sides has to be answered. */
export function neededBy(sides: readonly Side[]): Pick<Field, 'required' | 'requiredWhen'> {
  if (sides.some(({ needed }) => needed.always)) return { required: true };
  const conditions = sides.flatMap(({ needed }) => needed.when ?? []);
  const when = conditions.length > 0 ? anyOf(conditions) : undefined;
  return { required: false, ...(when && { requiredWhen: when }) };
}
