import { isCivilDate } from '../../../kernel/civil-date.ts';
import { kindOf, type FieldKind, type RegisterKey } from './registers.ts';

/** What a register says of one field. */
export type Fact = string | number | boolean | readonly string[];

/**
 * The fields that were asked, as the entry has them. What is missing, empty or not of the field's kind is left out: a register that says
 * nonsense has said nothing.
 */
export const factsIn = (
  register: RegisterKey,
  asked: readonly string[],
  entry: Readonly<Record<string, unknown>> | undefined,
): Record<string, Fact | undefined> =>
  Object.fromEntries(asked.map((field) => [field, factOf(kindOf(register, field), entry?.[field])]));

function factOf(kind: FieldKind | undefined, value: unknown): Fact | undefined {
  switch (kind) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? value : undefined;
    case 'day':
      return typeof value === 'string' && isCivilDate(value) ? value : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'texts':
      return isTexts(value) ? value : undefined;
    default:
      return undefined;
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** One spelling of a number or name, so that the same subject has the same hash. */
export const spelled = (subject: string): string => subject.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
