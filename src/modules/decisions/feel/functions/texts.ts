import { Decimal } from '../../../../kernel/decimal.ts';
import { decimalOfInteger, integerOf, roundAt } from '../../../../kernel/decimal-rounding.ts';
import { findMatch, type Match, type Pattern } from '../pattern.ts';
import { parsePattern } from '../pattern-parse.ts';
import { textOf } from '../text.ts';
import { fault, isList, spend, type FeelFunction, type Run, type Value } from '../value.ts';
import { define } from './define.ts';

/** Of texts alone; null where one is none. */
const ofTexts = (signature: string, body: (texts: string[], run: Run) => Value): FeelFunction =>
  define(signature, (values, run) => {
    const texts = values.filter((value) => typeof value === 'string');
    spend(run, Math.ceil(texts.join('').length / 64));
    return texts.length < values.length ? fault(run, 'takes texts') : body(texts, run);
  });

function substring([text, from, length = null]: readonly Value[], run: Run): Value {
  if (typeof text !== 'string' || !(from instanceof Decimal)) return fault(run, 'substring takes a text and a place');
  const [start, codes] = [integerOf(from), Array.from(text)];
  if (start === undefined || start === 0 || Math.abs(start) > codes.length)
    return fault(run, 'substring: no such place');
  const rest = codes.slice(start > 0 ? start - 1 : start);
  if (length === null) return rest.join('');
  const wanted = length instanceof Decimal ? integerOf(roundAt(length, 0, 'down')) : undefined;
  return wanted === undefined || wanted < 1 ? fault(run, 'substring: no such length') : rest.slice(0, wanted).join('');
}

function patternOf(text: string, flags: Value | undefined, run: Run): Pattern | null {
  if (flags !== undefined && flags !== null && typeof flags !== 'string') return null;
  const pattern = parsePattern(text, flags ?? '');
  if (pattern === undefined) fault(run, 'no regular expression');
  return pattern ?? null;
}

function matches([input, wanted, flags]: readonly Value[], run: Run): Value {
  if (typeof input !== 'string' || typeof wanted !== 'string') return fault(run, 'matches takes texts');
  const pattern = patternOf(wanted, flags, run);
  return pattern === null
    ? fault(run, 'matches: no pattern')
    : findMatch(pattern, Array.from(input), { from: 0, run }) !== undefined;
}

function* allMatches(pattern: Pattern, text: readonly string[], run: Run): Iterable<Match> {
  for (let from = 0; from <= text.length;) {
    const match = findMatch(pattern, text, { from, run });
    if (match === undefined) return;
    yield match;
    from = match.end > match.start ? match.end : match.end + 1;
  }
}

function replace([input, wanted, by, flags]: readonly Value[], run: Run): Value {
  if (typeof input !== 'string' || typeof wanted !== 'string' || typeof by !== 'string')
    return fault(run, 'replace takes texts');
  const pattern = patternOf(wanted, flags, run);
  if (pattern === null) return fault(run, 'replace: no pattern');
  const text = Array.from(input);
  let [made, at] = ['', 0];
  for (const match of allMatches(pattern, text, run)) {
    const part = by.replaceAll(/\\(.)|\$(\d)/g, (_all, plain?: string, group?: string) => {
      if (plain !== undefined) return plain;
      const [from, to] = group === '0' ? [match.start, match.end] : (match.groups[Number(group)] ?? [0, 0]);
      return text.slice(from, to).join('');
    });
    spend(run, Math.ceil(part.length / 16));
    made += text.slice(at, match.start).join('') + part;
    at = match.end;
  }
  return made + text.slice(at).join('');
}

function split([input, delimiter]: readonly Value[], run: Run): Value {
  if (typeof input !== 'string' || typeof delimiter !== 'string') return fault(run, 'split takes texts');
  const pattern = patternOf(delimiter, undefined, run);
  if (pattern === null) return fault(run, 'split: no pattern');
  const text = Array.from(input);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of allMatches(pattern, text, run)) {
    if (end === start) continue;
    parts.push(text.slice(at, start).join(''));
    at = end;
  }
  return [...parts, text.slice(at).join('')];
}

function join([list, delimiter = null]: readonly Value[], run: Run): Value {
  if (list === undefined || !isList(list)) return fault(run, 'string join takes a list');
  const texts = list.filter((item) => item !== null);
  if (!texts.every((text) => typeof text === 'string')) return fault(run, 'string join takes texts');
  if (delimiter !== null && typeof delimiter !== 'string') return fault(run, 'string join takes a text between');
  const made = texts.join(delimiter ?? '');
  spend(run, texts.length + Math.ceil(made.length / 64));
  return made;
}

export const textFunctions: Readonly<Record<string, FeelFunction>> = {
  substring: define('string: string, start position: number, length?: number', substring),
  'string length': ofTexts('string: string', ([text = '']) => decimalOfInteger(Array.from(text).length)),
  'upper case': ofTexts('string: string', ([text = '']) => text.toUpperCase()),
  'lower case': ofTexts('string: string', ([text = '']) => text.toLowerCase()),
  'substring before': ofTexts('string: string, match: string', ([text = '', match = '']) =>
    text.includes(match) ? text.slice(0, text.indexOf(match)) : '',
  ),
  'substring after': ofTexts('string: string, match: string', ([text = '', match = '']) =>
    text.includes(match) ? text.slice(text.indexOf(match) + match.length) : '',
  ),
  contains: ofTexts('string: string, match: string', ([text = '', match = '']) => text.includes(match)),
  'starts with': ofTexts('string: string, match: string', ([text = '', match = '']) => text.startsWith(match)),
  'ends with': ofTexts('string: string, match: string', ([text = '', match = '']) => text.endsWith(match)),
  matches: define('input: string, pattern: string, flags?: string', matches),
  replace: define('input: string, pattern: string, replacement: string, flags?: string', replace),
  split: define('string: string, delimiter: string', split),
  'string join': define('list: list, delimiter?: string', join),
  string: define('from', ([from = null]) => (from === null ? null : textOf(from))),
};
