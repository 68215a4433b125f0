import { inChinese } from '../../../kernel/day-text.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { themeWording } from '../wording.ts';
import type { SectionId, Standard } from './contents.ts';
import { conditionsTable, figureTables, formTable, itemsTable, materialTables, questionsTable } from './tables.ts';
import { nameOfItem, type SheetTable } from './tables-shared.ts';
import { paperWords as say } from './wording/paper.ts';

/** A section as it is printed: sentences, and tables beneath them. */
type SheetSection = { title: string; lines: string[]; tables: SheetTable[] };

/** The standard as the template prints it: nothing but text. */
export type StandardSheet = {
  kind: string;
  title: string;
  facts: string[];
  honesty: string[];
  sections: SheetSection[];
};

export type Written = {
  version: number;
  on: CivilDate;
  demonstration: boolean;
  /** What the lead department is called. */
  lead: string;
};

/** In this order the sections stand, numbered. */
const ORDER: readonly SectionId[] = [
  ...(['scope', 'basis', 'items', 'questions', 'conditions', 'form'] as const),
  ...(['materials', 'flow', 'limits', 'fees', 'results', 'remedies'] as const),
];

/** The standard of a theme put into words and tables, section by section. */
export function sheetOf(standard: Standard, written: Written): StandardSheet {
  const { sections: headings, standard: kind } = themeWording.zh;
  const numbered = ORDER.map((id, place) => ({
    title: `${place + 1} ${headings[id]}`,
    ...contentOf(id, standard, written),
  }));
  const versions = { title: `${ORDER.length + 1} ${say.versions}`, lines: [], tables: [versionsTable(standard)] };
  return {
    kind,
    title: standard.title,
    facts: [say.number(standard.number), say.version(String(written.version)), say.written(inChinese(written.on))],
    honesty: [...say.honesty, ...(written.demonstration ? [say.demonstration] : [])],
    sections: [...numbered, versions],
  };
}

function contentOf(id: SectionId, standard: Standard, { lead }: Written): Omit<SheetSection, 'title'> {
  switch (id) {
    case 'scope':
      return { lines: [], tables: [scopeTable(standard, lead)] };
    case 'basis':
      return { lines: [], tables: [basisTable(standard)] };
    case 'items':
      return { lines: [], tables: [itemsTable(standard)] };
    case 'questions':
      return { lines: [], tables: [questionsTable(standard)] };
    case 'conditions':
      return { lines: [], tables: [conditionsTable(standard)] };
    case 'form':
      return { lines: [], tables: [formTable(standard)] };
    case 'materials':
      return { lines: [], tables: materialTables(standard) };
    case 'flow':
      return flowOf(standard);
    default:
      return { lines: [], tables: [figureTables[id](standard)] };
  }
}

function scopeTable({ sections: { scope, flow } }: Standard, lead: string): SheetTable {
  const words = say.scope;
  return {
    ...{ title: '', headings: say.headings.fact, widths: [1, 4] },
    rows: [
      [words.name, scope.fullName],
      [words.audience, say.audiences[scope.audience]],
      [words.lifeStage, scope.lifeStage],
      [words.lead, lead],
      ...(flow.outside === undefined ? [] : [[words.outside, flow.outside]]),
    ],
  };
}

const basisTable = (standard: Standard): SheetTable => ({
  ...{ title: '', headings: say.headings.basis, widths: [3, 3, 4] },
  rows: standard.sections.basis.map(({ law, articles, items }) => [
    law,
    articles.join('、') || say.nothing,
    items.map((item) => nameOfItem(standard, item)).join('、'),
  ]),
});

function flowOf(standard: Standard): Omit<SheetSection, 'title'> {
  const { stages, order, jointVisit } = standard.sections.flow;
  const name = (item: string) => nameOfItem(standard, item);
  const before = (item: string) =>
    order
      .filter(({ after }) => after === item)
      .map((arrow) => `${name(arrow.before)}${arrow.mayOvertake ? say.mayOvertake : ''}`);
  return {
    lines: [say.ended, ...(jointVisit.length > 1 ? [say.together(jointVisit.map(name).join('、'))] : [])],
    tables: [
      {
        ...{ title: '', headings: say.headings.flow, widths: [2, 4, 5] },
        rows: stages.flatMap((stage, place) =>
          stage.map((item) => [say.stage(String(place + 1)), name(item), before(item).join('、') || say.nothing]),
        ),
      },
    ],
  };
}

const versionsTable = (standard: Standard): SheetTable => ({
  ...{ title: '', headings: say.headings.versions, widths: [4, 1, 5] },
  rows: standard.versions.map(({ item, version, sha256 }) => [nameOfItem(standard, item), String(version), sha256]),
});
