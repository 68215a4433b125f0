import { CITIZEN_CARD, type Field } from '../../forms/index.ts';
import { allOf, anyOf, type Condition } from './conditions.ts';

/** What the applicant is to somebody, and whom he thereby is himself: of a child, perhaps the mother. */
const SELF = '本人';
const PARENTS: Readonly<Record<string, string>> = { 母亲: 'mother', 父亲: 'father' };

type Same = { person: string; when: Condition };

/** Under which answers the applicant is one of the other persons. */
const samePersons = (fields: readonly Field[]): Same[] =>
  fields.flatMap(({ id, options = [] }) => {
    const towards = /^applicant\.relation-(\w+)$/.exec(id)?.[1];
    if (towards === undefined) return [];
    return options.flatMap(({ value }): Same[] => {
      const person = value === SELF ? towards : towards === 'child' ? PARENTS[value] : undefined;
      return person === undefined ? [] : [{ person, when: { element: id, equals: value } }];
    });
  });

/** An applicant who is the beneficiary, or a parent of the child, is asked once: what is known of him stands for that person too. */
export function sharedWithApplicant(fields: readonly Field[]): Field[] {
  const same = samePersons(fields);
  return fields.map((field) => {
    const whens = same.filter(({ person }) => person === field.role).map(({ when }) => when);
    const own = field.id.replace(`${field.role}.`, 'applicant.').replace(new RegExp(`-${field.role}$`), '-applicant');
    const twin = fields.find(({ id }) => id === own);
    if (field.copied || whens.length === 0 || !twin || !fits(twin, field)) return field;
    const when = allOf([anyOf(whens), twin.askedWhen]);
    return when ? { ...field, copied: { when, from: own } } : field;
  });
}

/** An answer stands for another only where it is surely given, and whatever it may be is right there too. */
const fits = (twin: Field, field: Field): boolean =>
  twin.type === field.type &&
  twin.longest <= field.longest &&
  (twin.required || !(field.required || field.requiredWhen)) &&
  (twin.idType === undefined || field.idType !== undefined) &&
  (twin.options ?? []).every(({ value }) => field.options?.some((option) => option.value === value));

/** Where one item reads a number as that of a citizen's card, no other document is offered for that person. */
export function narrowedDocuments(fields: readonly Field[]): Field[] {
  const cards = new Set(
    fields
      .filter(({ type, idType }) => type === 'idcard' && idType === undefined)
      .map(({ id }) => id.replace(/\.[^.]+$/, '.idType')),
  );
  return fields.map((field) => {
    const options = field.options?.filter(({ value }) => value === CITIZEN_CARD) ?? [];
    return cards.has(field.id) && options.length > 0 ? { ...field, options } : field;
  });
}
