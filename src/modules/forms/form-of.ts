import { no, ok, type Result } from '../../kernel/result.ts';
import type { Division, FormField, ItemVersion } from '../catalogue/index.ts';
import type { Field, Form, Page } from './contract/form.ts';
import { fieldOf, kindOf } from './field-of.ts';
import { groupFields } from './rules/grouping.ts';
import { inAskingOrder } from './rules/ordering.ts';
import { questionOf } from './questions.ts';
import { agentField, situationField } from './own-questions.ts';

/** Why a question cannot be asked online yet. */
export type Unfit = {
  field: string;
  why: 'typeNotYetSupported' | 'optionsMissing' | 'columnsMissing' | 'dependsOnWhatIsNotAsked';
};
export type FormRefusal = { code: 'formNotReady'; unfit: Unfit[] };

/**
 * The form of an item version. `towns` are the divisions that a question for a town of the county offers. Refused, naming each
 * question, when one cannot be asked online yet: then the item is applied for at the window.
 */
export function formOf(version: ItemVersion, towns: readonly Division[]): Result<Form, FormRefusal> {
  const known = made.get(version);
  if (known?.towns === towns) return known.form;
  const form = formFrom(version, towns);
  // What may still change is asked anew each time.
  if (Object.isFrozen(version) && Object.isFrozen(towns)) made.set(version, { towns, form });
  return form;
}

/** Forms of versions that everybody is given from memory: made once for as long as they are kept there. */
const made = new WeakMap<ItemVersion, { towns: readonly Division[]; form: Result<Form, FormRefusal> }>();

function formFrom(version: ItemVersion, towns: readonly Division[]): Result<Form, FormRefusal> {
  const entries = inAskingOrder(version.item.formFields);
  const elements = new Map(version.elements.map((element) => [element.id, element]));
  const asked = entries.flatMap((entry) => fieldOf(entry, { version, elements, towns, entries }) ?? []);
  const fields = [...situationField(version), ...withAgent(asked, version)];
  const unfit = [
    ...entries
      .filter((entry) => kindOf(entry, elements) === undefined)
      .map(({ id }) => ({ field: id, why: 'typeNotYetSupported' as const })),
    ...fields.filter(lacksOptions).map(({ id }) => ({ field: id, why: 'optionsMissing' as const })),
    ...fields.filter(lacksColumns).map(({ id }) => ({ field: id, why: 'columnsMissing' as const })),
    ...entries.flatMap(findLost),
  ];
  if (unfit.length > 0) return no({ code: 'formNotReady', unfit });
  return ok({
    item: version.key,
    version: version.version,
    pages: groupFields(fields).map((group): Page => ({
      id: (group[0]?.id ?? '').replace('.', '-'),
      question: questionOf(group, version),
      fields: group,
    })),
  });
}

/** Whether somebody acts for the applicant is asked before who that is. */
function withAgent(fields: readonly Field[], version: ItemVersion): Field[] {
  const first = fields.findIndex(({ role }) => role === 'agent');
  return first < 0 ? [...fields] : [...fields.slice(0, first), agentField(version), ...fields.slice(first)];
}

const CHOICES: ReadonlySet<Field['type']> = new Set(['enum', 'many', 'industry', 'division']);

const lacksOptions = ({ type, options, columns = [] }: Field): boolean =>
  (CHOICES.has(type) && !options?.length) || columns.some(lacksOptions);

const lacksColumns = ({ type, columns }: Field) => type === 'table' && !columns?.length;

/** An answer is copied only from what was asked before, and hangs only on what was asked before. */
function findLost({ id, copyWhen, requiredWhen }: FormField, place: number, entries: readonly FormField[]): Unfit[] {
  const before = new Set(entries.slice(0, place).map((entry) => entry.id));
  const lost =
    (copyWhen && !(before.has(copyWhen.element) && before.has(copyWhen.from))) ||
    (requiredWhen && 'element' in requiredWhen && !before.has(requiredWhen.element));
  return lost ? [{ field: id, why: 'dependsOnWhatIsNotAsked' }] : [];
}
