import { SITUATION, type Field, type Form } from '../../forms/index.ts';
import type { Theme } from '../model.ts';

/** Under which id the theme asks a question of an item, and about whom. */
export type Name = { id: string; person: string };

/** How the applicant stands to somebody else. It means nothing without saying to whom. */
const RELATION = 'applicant.relation';

/** There is one matter and one organisation in a theme; what is asked about them needs no name behind it. */
const ONE = new Set(['matter', 'org', 'legalRep']);

/** Whom a role means in an item. That the applicant is the beneficiary is the usual case and never taken for granted: he says so himself. */
function personOf(role: string, item: string, { bindings }: Theme): string {
  const person = bindings.byItem[item]?.[role] ?? bindings.roles[role] ?? role;
  return role === 'beneficiary' && person === 'applicant' ? role : person;
}

/** For whom the applicant of an item acts. */
function towards(form: Form, fields: readonly Field[], theme: Theme): string | undefined {
  const asks = (prefix: string) => fields.some(({ id }) => id.startsWith(prefix));
  if (asks('beneficiary.')) return personOf('beneficiary', form.item, theme);
  if (asks('child.')) return 'child';
  if (fields.some(({ role }) => role === 'beneficiary')) return personOf('beneficiary', form.item, theme);
  return asks('deceased.') ? 'deceased' : undefined;
}

/**
 * The same datum of the same person has one name in every item of the theme: `beneficiary.idNumber` of a child is `child.idNumber`,
 * the account of the mother is `bank.accountNo-mother`. How the applicant stands to the child is not how he stands to the mother.
 */
export function nameOf(field: Pick<Field, 'id' | 'role' | 'options'>, form: Form, theme: Theme): Name {
  const { id, role } = field;
  if (id === SITUATION)
    return { id: `${id}-${(field.options ?? []).map(({ value }) => value).join('-')}`, person: 'matter' };
  if (id === RELATION) return { id: behind(id, towardsOf(form, theme)), person: 'applicant' };
  const [prefix = '', datum = ''] = id.split('.');
  if (prefix === 'child') return { id, person: prefix };
  const person = personOf(role, form.item, theme);
  if (prefix === role) return { id: `${person}.${datum}`, person };
  return { id: ONE.has(person) ? id : behind(id, person), person };
}

const behind = (id: string, person: string | undefined) => (person === undefined ? id : `${id}-${person}`);

const towardsOf = (form: Form, theme: Theme) => {
  const fields = form.pages.flatMap((page) => page.fields);
  return towards(form, fields, theme);
};

/** Whether the theme itself says that the applicant of this item is somebody else than whom it is for. */
export function isForAnother(form: Form, theme: Theme): boolean {
  const person = towardsOf(form, theme);
  return person !== undefined && person in theme.bindings.persons;
}
