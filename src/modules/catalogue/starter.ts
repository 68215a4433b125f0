// Reads the catalogue's files: what is in them is taken at the border, once, and each entry that does not have its shape is named.
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { grouped } from '../../kernel/grouped.ts';
import type { CertificateType } from './contract/certificate-type.ts';
import { Assigned, Item, type Element } from './contract/item.ts';
import type { Department, Division } from './contract/place.ts';
import type { Vocabulary } from './search/model.ts';
import {
  Additions,
  Centres,
  Departments,
  Divisions,
  Elements,
  Industries,
  Items,
  Licences,
  OwnPhrases,
  Phrases,
  ResultElements,
} from './starter-shapes.ts';

/** The files of `data/` as JSON, unread. */
export type CatalogueFiles = {
  items: unknown;
  dataElements: unknown;
  /** What the project added: options, questions, English names. */
  elementOptions: unknown;
  departments: unknown;
  divisions: unknown;
  licences: unknown;
  phrases: unknown;
  /** GB/T 4754: sections and divisions. */
  industries: unknown;
  /** Where the towns are, roughly. */
  townCentres: unknown;
  /** What the project added of its own: words that mean the same, and more of what people say. */
  ownPhrases: unknown;
  /** What the project wrote of the numbers that come with a grant. */
  resultElements: unknown;
};

export type Starter = {
  departments: Department[];
  divisions: Division[];
  certificateTypes: CertificateType[];
  elements: Map<string, Element>;
  /** By item, what people say instead of its name. */
  phrases: Map<string, string[]>;
  vocabulary: Vocabulary;
  items: Item[];
  /** Entries that are not items at all, and where they differ. */
  misshapen: { key: string; detail: string }[];
};

/** Throws when a file as a whole is not what it should be; single items that are not are listed. */
export function readStarter(files: CatalogueFiles): Starter {
  const added = shaped(Additions, files.elementOptions, 'element-options.json');
  const own = shaped(OwnPhrases, files.ownPhrases, 'phrases-own.json');
  const items = shaped(Items, files.items, 'items.json').items;
  const elements = elementsOf(shaped(Elements, files.dataElements, 'data-elements.json'), {
    added,
    industries: industryOptions(shaped(Industries, files.industries, 'industries.json')),
  });
  const assigned = assignedByItem(shaped(ResultElements, files.resultElements, 'result-elements.json'), elements);
  return {
    departments: departmentsOf(shaped(Departments, files.departments, 'departments.json'), added),
    divisions: divisionsOf(
      shaped(Divisions, files.divisions, 'divisions.json'),
      shaped(Centres, files.townCentres, 'town-centres.json'),
    ),
    certificateTypes: certificateTypesOf(shaped(Licences, files.licences, 'licences.json')),
    elements,
    phrases: phrasesOf(shaped(Phrases, files.phrases, 'phrases.json'), own, added),
    vocabulary: { empty: own.empty, concepts: own.concepts },
    items: items
      .filter((entry): entry is Item => Value.Check(Item, entry))
      .map((item) => withAssigned(inEnglish(item, added), assigned)),
    misshapen: items.filter((entry) => !Value.Check(Item, entry)).map(describeMisshapen),
  };
}

function shaped<Shape extends TSchema>(shape: Shape, content: unknown, file: string): Static<Shape> {
  if (Value.Check(shape, content)) return content;
  const [first] = Value.Errors(shape, content);
  throw new Error(`${file}${first?.instancePath ?? ''}: ${first?.message ?? 'not as expected'}`);
}

function describeMisshapen(entry: unknown): { key: string; detail: string } {
  const [first] = Value.Errors(Item, entry);
  const key = typeof entry === 'object' && entry !== null && 'key' in entry ? String(entry.key) : 'without a key';
  return { key, detail: `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim() };
}

type Added = Static<typeof Additions>;

const inEnglish = (item: Item, { items }: Added): Item => {
  const english = items[item.key];
  return english ? { ...item, nameInEnglish: english.en } : item;
};

const withAssigned = (item: Item, assigned: ReadonlyMap<string, readonly Assigned[]>): Item => {
  const assigns = assigned.get(item.key);
  return assigns ? { ...item, assigns: [...assigns] } : item;
};

/** Throws where it speaks of an element that there is not, or that no officer can type as what it is. */
function assignedByItem(
  { assigned }: Static<typeof ResultElements>,
  elements: ReadonlyMap<string, Element>,
): ReadonlyMap<string, Assigned[]> {
  const each = assigned.flatMap(({ element, role, from, neverFor, name, items }) => {
    const known = elements.get(element);
    const one = { element, role, from, name: name ?? known?.name, type: known?.type, ...(neverFor && { neverFor }) };
    if (!Value.Check(Assigned, one)) throw new Error(`result-elements.json: ${element} is no element of a result`);
    return items.map((item) => [item, one] as const);
  });
  return new Map([...grouped(each, ([item]) => item)].map(([item, all]) => [item, all.map(([, one]) => one)]));
}

const bilingual = (zh: string, en: string | undefined) => ({ zh, ...(en !== undefined && { en }) });

function departmentsOf({ departments }: Static<typeof Departments>, added: Added): Department[] {
  return departments.map(({ key, name, shortName, uscc, usccSynthetic, ...place }) => {
    const own = added.departments[key];
    return {
      key,
      name: bilingual(name, own?.en),
      shortName,
      ...(uscc && { uscc }),
      usccSynthetic: usccSynthetic ?? false,
      ...(own && { documentPrefix: own.documentPrefix }),
      ...hallOf(place),
    };
  });
}

const certificateTypesOf = ({ licences }: Static<typeof Licences>): CertificateType[] =>
  licences.map(({ id, name, issuer, asResultOf: results, shareable, validity }) => ({
    id,
    name,
    issuer,
    shareable,
    results,
    ...(validity !== undefined && { validity }),
  }));

type Listed = Static<typeof Departments>['departments'][number];

/** Divisions are named by their short codes there; the long one has zeros behind. */
function hallOf({
  isHall,
  level,
  divisionCode,
}: Pick<Listed, 'isHall' | 'level' | 'divisionCode'>): Pick<Department, 'hall'> {
  if (!isHall || divisionCode === undefined || (level !== 'county' && level !== 'town')) return {};
  return { hall: { level, division: divisionCode.padEnd(12, '0') } };
}

function divisionsOf({ nodes }: Static<typeof Divisions>, { centres }: Static<typeof Centres>): Division[] {
  const places = new Map(centres.map(({ code12, ...place }) => [code12, place]));
  const longCode = new Map(nodes.map(({ code, code12 }) => [code, code12]));
  return nodes.map(({ code12, name, level, parent }) => {
    const place = places.get(code12);
    return {
      code: code12,
      name,
      level,
      parent: parent === null ? null : (longCode.get(parent) ?? null),
      ...(place && { place }),
    };
  });
}

type Option = NonNullable<Element['options']>[number];

/** The divisions, each under its section; the code is what is kept. */
const industryOptions = ({ sections }: Static<typeof Industries>): Option[] =>
  sections.flatMap(({ section, name, divisions }) =>
    divisions.map((division) => ({
      value: division.code,
      label: { zh: `${division.code} ${division.name}` },
      group: { zh: `${section} ${name}` },
    })),
  );

type Sources = { added: Added; industries: readonly Option[] };

function elementsOf({ elements }: Static<typeof Elements>, { added, industries }: Sources): Map<string, Element> {
  return new Map(elements.map((element) => [element.id, elementOf(element, added.elements[element.id], industries)]));
}

function elementOf(
  { id, name, type, options }: Static<typeof Elements>['elements'][number],
  own: Added['elements'][string] | undefined,
  industries: readonly Option[],
): Element {
  const english = new Map(own?.options?.map(({ value, en }) => [value, en]));
  const values = options ?? own?.options?.map(({ value }) => value);
  const listed = values?.map((value) => ({ value, label: bilingual(value, english.get(value)) }));
  const offered = own?.askedAs === 'industry' ? [...industries] : listed;
  return {
    id,
    name: bilingual(name, own?.en),
    type,
    ...(own?.question && { question: own.question }),
    ...(own?.hint && { hint: own.hint }),
    ...(own?.askedAs && { askedAs: own.askedAs }),
    ...(offered && { options: offered }),
    ...(own?.row && { row: own.row }),
    ...(own?.columns && { columns: own.columns.map(columnOf) }),
    ...(own && { added: { basis: own.basis, ...(own.flag && { flag: own.flag }) } }),
  };
}

type OwnColumn = NonNullable<Added['elements'][string]['columns']>[number];

const columnOf = ({ id, type, name, en, required, options }: OwnColumn) => ({
  id,
  type,
  name: bilingual(name, en),
  required,
  ...(options && { options: options.map(({ value, en: label }) => ({ value, label: bilingual(value, label) })) }),
});

function phrasesOf(
  { entries }: Static<typeof Phrases>,
  own: Static<typeof OwnPhrases>,
  added: Added,
): Map<string, string[]> {
  const spoken = [
    ...entries.filter(({ kind }) => kind === 'item').map(({ key, phrases }) => [key, phrases] as const),
    ...Object.entries(own.items),
    ...Object.entries(added.items).map(([key, { phrases }]) => [key, phrases] as const),
  ];
  const all = new Map<string, string[]>();
  for (const [key, phrases] of spoken) all.set(key, [...(all.get(key) ?? []), ...phrases]);
  return all;
}
