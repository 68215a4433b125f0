import { never } from '../../../kernel/result.ts';
import type { CheckedField } from '../contract/form.ts';
import { rowsOf, tableText } from './rows.ts';

/**
 * What was typed, written the way it is kept: full-width characters of numbers and codes become half-width, spaces around go, days
 * and telephone numbers take one shape, options stand in their order, rows that say nothing go. Nothing else is touched: what cannot
 * be read stays as it was typed.
 */
export const normalise = (field: Shape, typed: string): string =>
  written(field, typed.normalize('NFC').replace(CONTROLS, '').trim()).normalize('NFC');

type Shape = Pick<CheckedField, 'type' | 'columns' | 'options'>;

/** Control characters other than tab and line ends. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;

function written(field: Shape, text: string): string {
  switch (field.type) {
    case 'text':
      return text.replace(/\r\n?/g, '\n');
    case 'address':
      return linesOf(text).join('\n');
    case 'many':
      return inOrder([...new Set(linesOf(text))], field).join('\n');
    case 'table':
      return writtenTable(text, field);
    case 'string':
    case 'enum':
    case 'industry':
    case 'boolean':
    case 'declaration':
      return text.replace(/\s*[\r\n]+\s*/g, ' ');
    case 'number':
    case 'money':
      return numberOf(halfWidth(text));
    case 'date':
      return dayOf(halfWidth(text));
    case 'phone':
      return phoneOf(halfWidth(text));
    case 'idcard':
    case 'uscc':
    case 'division':
      return halfWidth(text)
        .replaceAll('-', '')
        .replace(/[a-z]/g, (letter) => letter.toUpperCase());
    default:
      return never(field.type);
  }
}

const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** As the form lists them; what it does not list stands behind, for the reader to see. */
function inOrder(chosen: readonly string[], { options = [] }: Shape): string[] {
  const places = new Map(options.map(({ value }, place) => [value, place]));
  return chosen.toSorted((one, other) => (places.get(one) ?? places.size) - (places.get(other) ?? places.size));
}

function writtenTable(text: string, { columns = [] }: Shape): string {
  const rows = rowsOf(text);
  if (rows === undefined) return text;
  const cells = columns.map((column) => [column.id, column] as const);
  return tableText(
    rows.map((row) => Object.fromEntries(cells.map(([id, column]) => [id, normalise(column, row[id] ?? '')]))),
    columns.map(({ id }) => id),
  );
}

/** Full-width forms of what a keyboard also gives, and no spaces at all. */
const halfWidth = (text: string) =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/\s/g, '');

/** `1,200.50` → `1200.50`. A comma that does not part thousands is left for the reader to see. */
const numberOf = (text: string) => (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text);

/** `2026年3月2日`, `2026/3/2`, `2026.03.02`, `20260302` → `2026-03-02`. */
function dayOf(text: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!parts) return text;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A mobile number loses its country code and hyphens; a landline is written `0537-1234567`, an extension behind another hyphen. */
function phoneOf(text: string): string {
  const plain = text.replace(/[()]/g, '').replace(/[-\u2010-\u2015]+|转/g, '-');
  const digits = plain.replaceAll('-', '').replace(/^(\+86|0086)/, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return digits;
  const landline = /^(?:\+86|0086)?-?(0(?:10|2\d)|0[3-9]\d{2})-?(\d{7,8})(?:-(\d{1,6}))?$/.exec(plain);
  if (!landline) return plain;
  const [, area = '', number = '', extension] = landline;
  return `${area}-${number}${extension === undefined ? '' : `-${extension}`}`;
}
