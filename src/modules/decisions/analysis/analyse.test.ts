import { describe, expect, test } from 'vitest';
import { bytesOf, decision, dmn, input, table } from '../../../../test/support/decisions/model.ts';
import { loadDecisions } from '../evaluation/decisions.ts';
import type { Mark } from './model.ts';

type Table = Parameters<typeof table>[0];
const TYPES = { n: 'number', m: 'number', d: 'date', s: 'string', b: 'boolean', k: 'kind' } as const;
const kinds =
  '<itemDefinition name="kind"><typeRef>string</typeRef><allowedValues><text>"shop", "farm"</text></allowedValues></itemDefinition>';

function analysed(made: Omit<Table, 'outputs'> & { outputs?: Table['outputs'] }) {
  const inputs = Object.entries(TYPES).map(([name, type]) => input(name, type));
  const logic = table({ outputs: [{}], ...made });
  const loaded = loadDecisions(bytesOf(dmn(kinds + inputs.join('') + decision('D', logic))));
  const [analysis] = loaded.ok ? loaded.value.analyse() : [];
  if (analysis === undefined) throw new Error('one table');
  return analysis;
}
const rules = (...tests: string[][]) => tests.map((cells) => [...cells, '1']);
const gapsOf = (inputs: string[], ...tests: string[][]) => {
  const { marks } = analysed({ inputs, rules: rules(...tests), policy: 'COLLECT' });
  return marks.flatMap((mark) => (mark.is === 'gap' ? [mark.where.map(({ test: cell }) => cell).join(' & ')] : []));
};
const said = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => ('rules' in mark ? [`${mark.is} ${mark.rules.join(' ')}`] : [mark.is]));

describe('gaps', () => {
  test.each<[string, string[], string[][], string[]]>([
    ['between two numbers, exact', ['n'], [['< 10'], ['>= 10.01']], ['[10..10.01)']],
    ['nothing between touching numbers', ['n'], [['< 10'], ['[10..20]'], ['> 20']], []],
    ['one number alone', ['n'], [['< 10'], ['> 10']], ['10']],
    ['both outer ends', ['n'], [['[0..5]']], ['< 0, > 5']],
    ['whole days have nothing between', ['d'], [['<= date("2026-02-28")'], ['>= date("2026-03-01")']], []],
    [
      'a day left out',
      ['d'],
      [['< date("2026-03-01")'], ['> date("2026-03-02")']],
      ['[date("2026-03-01")..date("2026-03-02")]'],
    ],
    ['any other text', ['s'], [['"a"'], ['"b", "c"']], ['not("a", "b", "c")']],
    ['not', ['s'], [['not("a", "b")']], ['"a", "b"']],
    ['an enumeration has no others', ['k'], [['"shop"']], ['"farm"']],
    ['a whole enumeration', ['k'], [['"shop"'], ['"farm"']], []],
    ['booleans', ['b'], [['true']], ['false']],
    [
      'together',
      ['b', 'n'],
      [
        ['true', '-'],
        ['false', '>= 1'],
      ],
      ['false & < 1'],
    ],
    ['negative numbers and lists', ['n'], [['not(-1, [1..2], -1)']], ['-1, [1..2]']],
    [
      'beyond the doubles of other languages',
      ['n'],
      [['<= 9007199254740993'], ['> 9007199254740993.1']],
      ['(9007199254740993..9007199254740993.1]'],
    ],
    ['a table without rules', ['b', 'n'], [], ['- & -']],
  ])('%s', (_name, inputs, tests, gaps) => {
    expect(gapsOf(inputs, ...tests)).toEqual(gaps);
  });
  test('come with an example', () => {
    const { marks } = analysed({ inputs: ['n', 'k'], rules: rules(['> 3', '-'], ['-', '"shop"']) });
    expect(marks).toContainEqual({
      is: 'gap',
      where: [
        { input: 'n', test: '<= 3', example: 2 },
        { input: 'k', test: '"farm"', example: 'farm' },
      ],
    });
  });
  test('are none where something stands for when no rule holds', () => {
    const withDefault = { inputs: ['n'], outputs: [{ otherwise: '0' }], rules: rules(['> 3']) };
    expect(analysed(withDefault).marks).toEqual([]);
    expect(analysed({ inputs: ['n'], policy: 'COLLECT', aggregation: 'COUNT', rules: rules(['> 3']) }).marks).toEqual(
      [],
    );
  });
});

describe('overlaps', () => {
  const two = (policy: string, one: string, other: string) =>
    said(
      analysed({
        inputs: ['n'],
        policy,
        rules: [
          ['<= 10', one],
          ['>= 10', other],
        ],
      }).marks,
    );
  test.each([
    ['UNIQUE', '1', '1', ['overlap 1 2']],
    ['ANY', '1', '2', ['contradiction 1 2']],
    ['ANY', '1', '1.0', []],
    ['ANY', '1', 'n', []],
    ['FIRST', '1', '2', []],
    ['RULE ORDER', '1', '2', []],
  ])('of %s with %s and %s', (policy, one, other, marks) => {
    expect(two(policy, one, other)).toEqual(marks);
  });
  test('name where', () => {
    const { marks } = analysed({
      inputs: ['n', 'b'],
      rules: rules(['< 5', 'true'], ['> 3', '-'], ['<= 3', 'false'], ['[3..4)', 'false']),
    });
    expect(marks).toEqual([
      {
        is: 'overlap',
        rules: [1, 2],
        where: [
          { input: 'n', test: '(3..5)', example: 3.5 },
          { input: 'b', test: 'true', example: true },
        ],
      },
      {
        is: 'overlap',
        rules: [2, 4],
        where: [
          { input: 'n', test: '(3..4)', example: 3.5 },
          { input: 'b', test: 'false', example: false },
        ],
      },
      {
        is: 'overlap',
        rules: [3, 4],
        where: [
          { input: 'n', test: '3', example: 3 },
          { input: 'b', test: 'false', example: false },
        ],
      },
    ]);
  });
});

describe('rules that never decide', () => {
  test('behind others in the order of a table, also behind several together', () => {
    const made = { inputs: ['n'], policy: 'FIRST', rules: rules(['< 5'], ['>= 5'], ['7'], ['-']) };
    expect(said(analysed(made).marks)).toEqual(['masked 3', 'masked 4']);
  });
  test('below others in priority', () => {
    const outputs = [{ values: '"high", "low"' }];
    const priority = [
      ['> 0', '"low"'],
      ['> -5', '"high"'],
      ['<= -5', '"low"'],
    ];
    expect(said(analysed({ inputs: ['n'], policy: 'PRIORITY', outputs, rules: priority }).marks)).toEqual(['masked 1']);
  });
  test('for values that are not allowed', () => {
    expect(said(analysed({ inputs: ['k'], rules: rules(['"shop"'], ['"farm"'], ['"mine"']) }).marks)).toEqual([
      'neverHolds 3',
    ]);
  });
});

describe('what cannot be analysed says so', () => {
  test.each(['> m', 'count(s) > 1', '? > 2', '> today()'])('a cell with %s', (cell) => {
    const { marks, complete } = analysed({ inputs: ['n'], rules: rules(['< 5'], [cell]) });
    expect(complete).toBe(false);
    expect(said(marks)).toEqual(['cellNotAnalysed 2']);
  });
  test('and what is no FEEL is named by its cell, outputs behind the inputs', () => {
    const { marks } = analysed({
      inputs: ['n'],
      policy: 'COLLECT',
      rules: [
        ['1 +', '1'],
        ['-', '2 +'],
      ],
    });
    expect(marks).toEqual([
      { is: 'cellUnreadable', rules: [1], column: 1, text: '1 +' },
      { is: 'cellUnreadable', rules: [2], column: 2, text: '2 +' },
    ]);
  });
  test('texts in an order', () => {
    expect(said(analysed({ inputs: ['s'], rules: rules(['< "m"']) }).marks)).toContain('cellNotAnalysed 1');
  });
  test('what is real is still found: the cell is passed by all for a gap, and by none for an overlap', () => {
    const { marks } = analysed({ inputs: ['n', 'b'], rules: rules(['> m', 'true'], ['< 1', 'true'], ['< 2', 'true']) });
    expect(said(marks)).toEqual(['gap', 'overlap 2 3', 'cellNotAnalysed 1']);
  });
  test('a table beyond the bound', () => {
    const many = Array.from({ length: 2_000 }, (_, at) => [String(at), String(at), String(at)]);
    const { marks, complete } = analysed({ inputs: ['n', 'm', 's'], rules: rules(...many) });
    expect([complete, said(marks)]).toEqual([false, ['tableNotAnalysed']]);
  });
  test('inputs that hang together are said to', () => {
    const of = (...inputs: string[]) => analysed({ inputs, rules: [] }).independent;
    expect([of('n', 'm'), of('n', 'n + 1'), of('n', 'n')]).toEqual([true, false, false]);
  });
});
