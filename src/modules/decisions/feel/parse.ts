import { no, ok, type Result } from '../../../kernel/result.ts';
import { Names } from './names.ts';
import { readComparand, readExpression } from './parse-operators.ts';
import { readTests } from './parse-tests.ts';
import { readType } from './parse-types.ts';
import { Reading, Unreadable, type FeelRefusal } from './reading.ts';
import type { Syntax, Tests } from './syntax.ts';
import type { TypeName } from './type-name.ts';
import { wordsOf } from './words.ts';

const LONGEST = 100_000;
/** Names of types in which a keyword stands. */
const TYPES = ['date and time', 'days and time duration', 'years and months duration'];

/** Reads one expression of FEEL (DMN 1.5 §10.3.1) where these names are known. */
export const parseExpression = (text: string, known: Iterable<string> | Names): Result<Syntax, FeelRefusal> =>
  read({ text, known }, readExpression);

/** Reads the tests of a cell: `-`, `not(…)`, or some of which one has to hold. */
export const parseTests = (text: string, known: Iterable<string> | Names): Result<Tests, FeelRefusal> =>
  read({ text, known }, readTests);

export const parseType = (text: string): Result<TypeName, FeelRefusal> => read({ text, known: [] }, readType);

type Asked = { text: string; known: Iterable<string> | Names };

/** Names that are known, and those of types. */
export const namesOf = (known: Iterable<string>): Names => new Names([...TYPES, ...known]);

function read<Read>({ text, known }: Asked, by: (reading: Reading) => Read): Result<Read, FeelRefusal> {
  if (text.length > LONGEST) return no({ code: 'tooLong', at: LONGEST });
  const words = wordsOf(text);
  if (!Array.isArray(words)) return no({ code: 'notReadable', at: words });
  const reading = new Reading(words, known instanceof Names ? new Names([], known) : namesOf(known), {
    expression: readExpression,
    comparand: readComparand,
  });
  try {
    const made = by(reading);
    return reading.word().is === 'end' ? ok(made) : no({ code: 'notReadable', at: reading.word().at });
  } catch (problem) {
    if (problem instanceof Unreadable) return no(problem.refusal);
    throw problem;
  }
}
