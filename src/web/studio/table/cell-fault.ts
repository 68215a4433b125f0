import { builtInNames } from '../../../modules/decisions/feel/functions/built-in.ts';
import { Names } from '../../../modules/decisions/feel/names.ts';
import { namesOf, parseExpression, parseTests } from '../../../modules/decisions/feel/parse.ts';

const FEEL = namesOf(builtInNames);

/** Names that cells of a file may use, beside those of FEEL. */
export const cellNames = (names: readonly string[]): Names => new Names(names, FEEL);

/** The sign, counted from 1, from which a cell cannot be read: as the server reads it. Undefined where it can; an empty cell always can. */
export function cellFault(text: string, is: 'test' | 'output', names: Names): number | undefined {
  const written = text.trim();
  if (written === '' || (is === 'output' && written === '-')) return undefined;
  const read = is === 'test' ? parseTests(text, names) : parseExpression(text, names);
  return read.ok ? undefined : read.error.at + 1;
}
