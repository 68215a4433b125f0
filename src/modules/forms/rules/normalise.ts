import { never } from '../../../kernel/result.ts';
import type { Field, FieldType } from '../contract/form.ts';

/**
 * What was typed, written the way it is kept: full-width characters of numbers and codes become half-width, spaces around go, days
 * and telephone numbers take one shape. Nothing else is touched: what cannot be read stays as it was typed.
 */
export const normalise = ({ type }: Pick<Field, 'type'>, typed: string): string =>
  written(type, typed.normalize('NFC').replace(CONTROLS, '').trim()).normalize('NFC');

/** Control characters other than tab and line ends. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;

function written(type: FieldType, text: string): string {
  switch (type) {
    case 'text':
    case 'address':
      return text.replace(/\r\n?/g, '\n');
    case 'string':
    case 'enum':
    case 'boolean':
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
      return never(type);
  }
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
