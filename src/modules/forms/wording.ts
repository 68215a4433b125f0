import type { FieldError } from './contract/errors.ts';
import type { Bilingual, Field, Option } from './contract/form.ts';
import { rowsOf } from './rules/rows.ts';
import { en } from './wording/en.ts';
import { zh, type FormWording } from './wording/zh.ts';

/** What the forms say on their own account. English that misses a key does not compile. */
export const formWording: Readonly<Record<'zh' | 'en', FormWording>> = { zh, en };

/** The fault in words a person can act on, naming the question. */
export function wordError({ code, longest, row }: FieldError, field: Field, language: 'zh' | 'en'): string {
  const { errors } = formWording[language];
  const label = field.label[language] ?? field.label.zh;
  const wording = errors[code === 'missing' ? missingFor(field) : code];
  return wording(label, String(longest ?? field.longest), String(row ?? ''));
}

function missingFor({ type, options }: Field): 'missing' | 'missingChoice' | 'missingRows' | 'missingDeclaration' {
  if (type === 'table') return 'missingRows';
  if (type === 'declaration') return 'missingDeclaration';
  return options !== undefined || type === 'boolean' ? 'missingChoice' : 'missing';
}

/** An answer as people read it: labels of options instead of their values; a table as its rows, one a line. */
export function wordAnswer(answer: string, field: Field): Bilingual {
  switch (field.type) {
    case 'boolean':
    case 'declaration':
      return yesOrNo(answer === 'yes' ? 'yes' : 'no');
    case 'many':
      return joined(
        answer.split('\n').map((value) => labelOf(value, field.options)),
        LISTED,
      );
    case 'table':
      return joined(
        (tableOf(answer, field)?.rows ?? []).map((row) => joined(row, LISTED)),
        { zh: '\n', en: '\n' },
      );
    case 'address':
      return { zh: answer.replaceAll('\n', ''), en: answer.replaceAll('\n', ' ') };
    default:
      return labelOf(answer, field.options);
  }
}

/** A table that was answered, as people read it. */
export type AnsweredTable = { headings: readonly Bilingual[]; rows: readonly (readonly Bilingual[])[] };

/** The rows with a cell for every column, `''` where nothing was filled in; undefined for what is no table. */
export function tableOf(answer: string, { columns }: Field): AnsweredTable | undefined {
  const rows = columns === undefined ? undefined : rowsOf(answer);
  if (columns === undefined || rows === undefined) return undefined;
  return {
    headings: columns.map(({ label }) => label),
    rows: rows.map((row) => columns.map((column) => wordAnswer(row[column.id] ?? '', column))),
  };
}

const yesOrNo = (answer: 'yes' | 'no'): Bilingual => ({ zh: zh.answers[answer], en: en.answers[answer] });

const labelOf = (value: string, options: readonly Option[] | undefined): Bilingual =>
  options?.find((option) => option.value === value)?.label ?? { zh: value, en: value };

const LISTED = { zh: '、', en: ', ' };

/** English stands only where every part has it: half a sentence helps nobody. */
function joined(parts: readonly Bilingual[], by: { zh: string; en: string }): Bilingual {
  const said = parts.filter(({ zh: text }) => text !== '');
  const english = said.map(({ en: text }) => text);
  return {
    zh: said.map(({ zh: text }) => text).join(by.zh),
    ...(english.every((text) => text !== undefined) && { en: english.join(by.en) }),
  };
}
