import type { Division, Element, FormField, ItemVersion } from '../catalogue/index.ts';
import { fieldTypes, type Condition, type Field, type FieldType } from './contract/form.ts';
import { basisOf } from './legal-basis.ts';
import { AGENT, SITUATION } from './own-questions.ts';
import { purposeOf, sensitivityOf, sensitivityOfColumns } from './rules/sensitivity.ts';

export type Surroundings = {
  version: ItemVersion;
  elements: ReadonlyMap<string, Element>;
  towns: readonly Division[];
  entries: readonly FormField[];
};

/** How a question is asked: as its element says, else by its type; undefined for a type that no page knows. */
export function kindOf({ id, type }: FormField, elements: Surroundings['elements']): FieldType | undefined {
  const asked = elements.get(id)?.askedAs ?? type;
  return fieldTypes.find((known) => known === asked);
}

/** The question that an entry asks; undefined for a type that no page knows. */
export function fieldOf(entry: FormField, surroundings: Surroundings): Field | undefined {
  const { version, elements, entries } = surroundings;
  const element = elements.get(entry.id);
  const type = kindOf(entry, elements);
  if (type === undefined) return undefined;
  const { id, role, name } = entry;
  const columns = element?.columns?.map((column, _place, all) => columnOf(column, { version, role, all }));
  const about = { id, type, role };
  const sensitivity = columns === undefined ? sensitivityOf(about) : sensitivityOfColumns(columns);
  return {
    ...about,
    label: element?.name ?? { zh: name },
    ...(element?.hint && { hint: element.hint }),
    ...neededWhen(entry),
    ...copiedFrom(entry),
    ...choiceOf(entry, type, surroundings),
    ...(columns && { columns }),
    ...(element?.row && { row: element.row }),
    ...documentKind(entry, entries),
    longest: LONGEST[type] ?? 200,
    sensitivity,
    purpose: columns === undefined || sensitivity === 'none' ? purposeOf(about) : 'identifyOthers',
    legalBasis: basisOf(version, sensitivity !== 'none'),
  };
}

const LONGEST: Partial<Record<FieldType, number>> = {
  text: 2000,
  many: 2000,
  table: 20_000,
  address: 300,
  number: 20,
  money: 20,
  phone: 30,
};

/** What hangs on another answer is asked only then, and has to be answered then; about an agent everything is needed, or nothing. */
function neededWhen({
  role,
  required,
  requiredWhen,
}: FormField): Pick<Field, 'required' | 'askedWhen' | 'requiredWhen'> {
  if (role === 'agent') return { required: true, askedWhen: { element: AGENT, equals: 'yes' } };
  if (requiredWhen === undefined) return { required };
  const condition: Condition =
    'situation' in requiredWhen
      ? { element: SITUATION, equals: requiredWhen.situation }
      : { element: requiredWhen.element, equals: requiredWhen.equals };
  return { required: true, askedWhen: condition };
}

const copiedFrom = ({ copyWhen }: FormField): Pick<Field, 'copied'> =>
  copyWhen === undefined
    ? {}
    : { copied: { when: { element: copyWhen.element, equals: copyWhen.equals }, from: copyWhen.from } };

function choiceOf(
  { id, name }: FormField,
  type: FieldType,
  { elements, towns, entries }: Surroundings,
): Pick<Field, 'options' | 'towns'> {
  const offered = towns.map(({ code, name: town }) => ({ value: code, label: { zh: town } }));
  if (type === 'address') {
    const town = id.replace(/[^.]+$/, 'division');
    return offered.length === 0 || entries.some((entry) => entry.id === town) ? {} : { towns: offered };
  }
  if (type === 'division') return name.includes('镇街') ? { options: offered } : {};
  const options = elements.get(id)?.options;
  return type !== 'string' && type !== 'text' && options ? { options } : {};
}

function documentKind({ id, type }: FormField, entries: readonly FormField[]): Pick<Field, 'idType'> {
  const idType = id.replace(/[^.]+$/, 'idType');
  return type === 'idcard' && entries.some((entry) => entry.id === idType) ? { idType } : {};
}

type Column = NonNullable<Element['columns']>[number];

type Table = { version: ItemVersion; role: string; all: readonly Column[] };

function columnOf({ id, type, name, required, options }: Column, { version, role, all }: Table): Field {
  const sensitivity = sensitivityOf({ id, type, role });
  const isNumbered = type === 'idcard' && all.some((column) => column.id === 'idType');
  return {
    id,
    type,
    role,
    label: name,
    required,
    ...(options && { options }),
    ...(isNumbered && { idType: 'idType' }),
    longest: LONGEST[type] ?? 200,
    sensitivity,
    purpose: sensitivity === 'none' ? 'judge' : 'identifyOthers',
    legalBasis: basisOf(version, sensitivity !== 'none'),
  };
}
