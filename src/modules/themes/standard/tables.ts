import type { Term } from '../model.ts';
import { questionText } from '../scenario/rules.ts';
import type { Standard } from './contents.ts';
import { nameOfItem, type SheetTable } from './tables-shared.ts';
import { answerWord, paperWords as say } from './wording/paper.ts';

const numbered = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row, place) => [String(place + 1), ...row]);

export const itemsTable = (standard: Standard): SheetTable => ({
  ...{ title: '', headings: say.headings.items, widths: [1, 4, 3, 2, 5] },
  rows: numbered(
    standard.sections.items.map(({ name, department, handleType, when }) => [
      ...[name.zh, department.zh, handleType],
      when.length === 0 ? say.always : when.map((term) => termText(standard, term)).join(say.and),
    ]),
  ),
});

function termText({ sections }: Standard, { question, equals }: Term): string {
  return say.when(questionText(sections, question), answerWord(equals));
}

export const questionsTable = ({ sections }: Standard): SheetTable => ({
  ...{ title: '', headings: say.headings.questions, widths: [1, 6, 5, 2] },
  rows: numbered(
    sections.questions.map(({ text, options, usual }) => [text, options.map(answerWord).join('、'), answerWord(usual)]),
  ),
});

export const conditionsTable = (standard: Standard): SheetTable => ({
  ...{ title: '', headings: say.headings.conditions, widths: [3, 8] },
  rows: standard.sections.conditions.map(({ item, conditions, before }) => [
    nameOfItem(standard, item),
    [...conditions, ...before.map((one) => `${say.before}${one}`)].join('\n'),
  ]),
});

export const formTable = (standard: Standard): SheetTable => ({
  ...{ title: '', headings: say.headings.form, widths: [1, 4, 2, 7] },
  rows: numbered(
    standard.sections.form.map(({ label, required, sources }) => [
      label.zh,
      required ? say.required : say.optional,
      [...new Set(sources.map(({ item }) => nameOfItem(standard, item)))].join('、'),
    ]),
  ),
});

export function materialTables(standard: Standard): SheetTable[] {
  const { asked, waived } = standard.sections.materials;
  return [
    {
      ...{ title: say.asked, headings: say.headings.asked, widths: [1, 5, 3, 5] },
      rows: numbered(
        asked.map(({ uses, material, form, mayFollow }) => [
          uses[0]?.name ?? material,
          `${say.forms[form]}${mayFollow ? say.mayFollow : ''}`,
          [...new Set(uses.map(({ item }) => nameOfItem(standard, item)))].join('、'),
        ]),
      ),
    },
    {
      ...{ title: say.waived, headings: say.headings.waived, widths: [5, 4, 4] },
      rows: waived.map(({ name, item, reason }) => [
        ...[name, nameOfItem(standard, item)],
        reason.kind === 'produced'
          ? `${say.reasons.produced}（${nameOfItem(standard, reason.by)}）`
          : say.reasons[reason.kind],
      ]),
    },
  ];
}

const limitsTable = (standard: Standard): SheetTable => ({
  ...{ title: '', headings: say.headings.limits, widths: [4, 3, 3] },
  rows: standard.sections.limits.map(({ item, statutory, promised }) => [
    nameOfItem(standard, item),
    statutory.text,
    promised.text,
  ]),
});

const feesTable = (standard: Standard): SheetTable => ({
  ...{ title: '', headings: say.headings.fees, widths: [4, 2, 6] },
  rows: standard.sections.fees.map(({ item, charged, description }) => [
    nameOfItem(standard, item),
    say.charged[`${charged}`] ?? '',
    description,
  ]),
});

const resultsTable = (standard: Standard): SheetTable => ({
  ...{ title: '', headings: say.headings.results, widths: [4, 4, 3] },
  rows: standard.sections.results.map(({ item, name, validity }) => [nameOfItem(standard, item), name, validity]),
});

const remediesTable = (standard: Standard): SheetTable => ({
  ...{ title: '', headings: say.headings.remedies, widths: [3, 4, 4] },
  rows: standard.sections.remedies.map(({ item, remedy: { reconsideration, litigation } }) => [
    nameOfItem(standard, item),
    say.remedy.reconsideration(String(reconsideration.value), reconsideration.body),
    say.remedy.litigation(String(litigation.value), litigation.court ?? say.remedy.court),
  ]),
});

export const figureTables = {
  limits: limitsTable,
  fees: feesTable,
  results: resultsTable,
  remedies: remediesTable,
};
