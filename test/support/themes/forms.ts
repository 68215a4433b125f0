import { formOf, type Form } from '../../../src/modules/forms/index.ts';
import { towns, versionOf } from '../catalogue/versions.ts';

const made = new Map<string, Form>();

/** The form of an item of the starter catalogue. */
export function formFor(item: string): Form {
  const known = made.get(item);
  if (known) return known;
  const form = formOf(versionOf(item), towns);
  if (!form.ok) throw new Error(`${item} has no form`);
  made.set(item, form.value);
  return form.value;
}
