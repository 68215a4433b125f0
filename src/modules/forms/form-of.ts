import { no, ok, type Result } from '../../kernel/result.ts';
import type { Division, Element, FormField, ItemVersion } from '../catalogue/index.ts';
import {
  fieldTypes,
  type Bilingual,
  type Condition,
  type Field,
  type FieldType,
  type Form,
  type Page,
} from './contract/form.ts';
import { groupFields } from './rules/grouping.ts';
import { purposeOf, sensitivityOf } from './rules/sensitivity.ts';
import { questionOf } from './questions.ts';

/** Why a question cannot be asked online yet. */
export type Unfit = { field: string; why: 'typeNotYetSupported' | 'optionsMissing' | 'dependsOnWhatIsNotAsked' };
export type FormRefusal = { code: 'formNotReady'; unfit: Unfit[] };

/**
 * The form of an item version. `towns` are the divisions that a question for a town of the county offers. Refused, naming each
 * question, when one cannot be asked online yet: then the item is applied for at the window.
 */
export function formOf(version: ItemVersion, towns: readonly Division[]): Result<Form, FormRefusal> {
  const entries = askedFirst(version.item.formFields);
  const elements = new Map(version.elements.map((element) => [element.id, element]));
  const asked = entries.flatMap((entry) => fieldOf(entry, { version, elements, towns, entries }) ?? []);
  const fields = [...situationField(version), ...asked];
  const unfit = [
    ...entries
      .filter(({ type }) => !isFieldType(type))
      .map(({ id }) => ({ field: id, why: 'typeNotYetSupported' as const })),
    ...fields.filter(lacksOptions).map(({ id }) => ({ field: id, why: 'optionsMissing' as const })),
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

/** Roles whose answers others copy or depend on are asked before them; else the order of the entry stands. */
function askedFirst(entries: readonly FormField[]): FormField[] {
  const needed = new Set(entries.flatMap(({ copyWhen }) => (copyWhen ? [copyWhen.element, copyWhen.from] : [])));
  const roles = new Set(entries.filter(({ id }) => needed.has(id)).map(({ role }) => role));
  return [...entries.filter(({ role }) => roles.has(role)), ...entries.filter(({ role }) => !roles.has(role))];
}

type Surroundings = {
  version: ItemVersion;
  elements: ReadonlyMap<string, Element>;
  towns: readonly Division[];
  entries: readonly FormField[];
};

const SITUATION = 'situation.kind';

function fieldOf(entry: FormField, { version, elements, towns, entries }: Surroundings): Field | undefined {
  const element = elements.get(entry.id);
  const { id, role, required, name, type } = entry;
  if (!isFieldType(type)) return undefined;
  const options = type === 'division' ? townsFor(entry, towns) : element?.options;
  const idType = id.replace(/[^.]+$/, 'idType');
  const requiredWhen = conditionOf(entry, entries);
  const about = { id, type, role };
  return {
    ...about,
    label: element?.name ?? { zh: name },
    ...(element?.hint && { hint: element.hint }),
    required,
    ...(requiredWhen && { requiredWhen }),
    ...(entry.copyWhen && {
      copied: { when: { element: entry.copyWhen.element, equals: entry.copyWhen.equals }, from: entry.copyWhen.from },
    }),
    ...(options && { options }),
    ...(type === 'idcard' && entries.some((other) => other.id === idType) && { idType }),
    longest: LONGEST[type] ?? 200,
    sensitivity: sensitivityOf(about),
    purpose: purposeOf(about),
    legalBasis: basisOf(version, sensitivityOf(about) !== 'none'),
  };
}

const LONGEST: Partial<Record<FieldType, number>> = { text: 2000, address: 300, number: 20, money: 20, phone: 30 };

const townsFor = ({ name }: FormField, towns: readonly Division[]) =>
  name.includes('镇街') ? towns.map(({ code, name: town }) => ({ value: code, label: { zh: town } })) : undefined;

/** 行政许可法 art. 29: who acts for another has to be known; so once one thing about an agent is said, the rest is needed too. */
function conditionOf({ id, role, requiredWhen }: FormField, entries: readonly FormField[]): Condition | undefined {
  if (requiredWhen) {
    return 'situation' in requiredWhen
      ? { element: SITUATION, equals: requiredWhen.situation }
      : { element: requiredWhen.element, equals: requiredWhen.equals };
  }
  const others = entries.filter((other) => role === 'agent' && other.role === 'agent' && other.id !== id);
  return others.length > 0 ? { any: others.map((other) => ({ element: other.id, filled: true })) } : undefined;
}

/** The laws on which the item rests, and for personal information the ground on which an authority may ask. */
function basisOf({ item }: ItemVersion, personal: boolean): Bilingual[] {
  const laws = item.legalBasis.map(({ law, articles }) => ({ zh: `《${law}》${articles.join('、')}` }));
  const ground = {
    zh: '《中华人民共和国个人信息保护法》第十三条第一款第三项(履行法定职责所必需)',
    en: 'Personal Information Protection Law, art. 13 (1) (3): necessary for a duty set by law',
  };
  return personal ? [...laws, ground] : laws;
}

/** Where the entry tells situations apart, which one it is comes first: questions and materials hang on it. */
function situationField(version: ItemVersion): Field[] {
  const { situations } = version.item;
  if (!situations) return [];
  const about = { id: SITUATION, type: 'enum' as const, role: 'matter' };
  return [
    {
      ...about,
      label: { zh: '情形', en: 'Situation' },
      required: true,
      options: situations.map(({ id, text }) => ({ value: id, label: { zh: text } })),
      longest: 200,
      sensitivity: 'none',
      purpose: purposeOf(about),
      legalBasis: basisOf(version, false),
    },
  ];
}

const isFieldType = (type: string): type is FieldType => fieldTypes.some((known) => known === type);

const lacksOptions = ({ type, options }: Field) => (type === 'enum' || type === 'division') && !options?.length;

/** An answer is copied only from what was asked before, and required only by what is asked at all. */
function findLost({ id, copyWhen, requiredWhen }: FormField, place: number, entries: readonly FormField[]): Unfit[] {
  const asked = (among: readonly FormField[], element: string) => among.some((field) => field.id === element);
  const before = entries.slice(0, place);
  const lost =
    (copyWhen && !(asked(before, copyWhen.element) && asked(before, copyWhen.from))) ||
    (requiredWhen && 'element' in requiredWhen && !asked(entries, requiredWhen.element));
  return lost ? [{ field: id, why: 'dependsOnWhatIsNotAsked' }] : [];
}
