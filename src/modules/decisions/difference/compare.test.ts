import { describe, expect, test } from 'vitest';
import { bytesOf, decision, dmn, input, literal, table } from '../../../../test/support/decisions/model.ts';
import { readDefinitions } from '../definition/read.ts';
import { compareDecisions } from './compare.ts';
import type { DecisionChange } from './contract.ts';

const read = (content: string) => {
  const file = readDefinitions(bytesOf(dmn(content)));
  if (!file.ok) throw new Error(file.error.code);
  return file.value;
};
const compare = (before: string, after: string) => compareDecisions(read(before), read(after));

type Table = Parameters<typeof table>[0];
const plain: Table = {
  inputs: ['area', 'kind'],
  outputs: [{ name: 'fee' }],
  rules: [
    ['< 60', '"food"', '1'],
    ['[60..100)', '-', '2'],
    ['>= 100', '-', '3'],
    ['-', '"stall"', '4'],
  ],
};
const feeBy = (change: Partial<Table> = {}) => decision('Fee', table({ ...plain, ...change }));
const tableChange = (change: Partial<Table>, from: Partial<Table> = {}) => {
  const [first, ...others] = compare(feeBy(from), feeBy(change));
  expect([others, first?.tables.length]).toEqual([[], 1]);
  return first?.tables[0];
};
const rulesChanged = (rules: Table['rules'], policy = 'UNIQUE') =>
  tableChange({ rules, policy }, { policy })
    ?.rules.filter(({ how }) => how !== 'same')
    .map(({ how, moved, before, after, cells }) => ({
      how,
      moved,
      at: [before, after],
      cells: cells.flatMap((cell) => (cell.changed ? [`${cell.before} → ${cell.after}`] : [])),
    }));
const [low = [], middle = [], high = [], stall = []] = plain.rules;

describe('rules of a table', () => {
  test('one cell of one rule', () => {
    expect(rulesChanged([low, ['[60..120)', '-', '2'], high, stall])).toEqual([
      { how: 'changed', moved: false, at: [2, 2], cells: ['[60..100) → [60..120)'] },
    ]);
  });
  test('one between does not move those below it', () => {
    expect(rulesChanged([low, ['= 7', '"inn"', '9'], middle, high, stall])).toEqual([
      { how: 'added', moved: false, at: [null, 2], cells: ['null → = 7', 'null → "inn"', 'null → 9'] },
    ]);
  });
  test('one gone stands where it stood', () => {
    const change = tableChange({ rules: [low, high, stall] });
    expect(change?.rules.map(({ how, before, after }) => [how, before, after])).toEqual([
      ['same', 1, 1],
      ['removed', 2, null],
      ['same', 3, 2],
      ['same', 4, 3],
    ]);
  });
  test('one that moved, and whether the order says anything', () => {
    expect(rulesChanged([stall, low, middle, high])).toEqual([{ how: 'moved', moved: true, at: [4, 1], cells: [] }]);
    expect(tableChange({ rules: [stall, low, middle, high] })?.ordered).toBe(false);
    expect(tableChange({ rules: [stall, low, middle, high], policy: 'FIRST' }, { policy: 'FIRST' })?.ordered).toBe(
      true,
    );
    const sum = { policy: 'COLLECT', aggregation: 'SUM' };
    expect(tableChange({ ...sum, rules: [stall, low, middle, high] }, sum)?.ordered).toBe(false);
  });
  test('one that moved and changed is told once', () => {
    expect(rulesChanged([['-', '"stall"', '5'], low, middle, high], 'FIRST')).toEqual([
      { how: 'changed', moved: true, at: [4, 1], cells: ['4 → 5'] },
    ]);
  });
  test('equal rules are told apart by number alone', () => {
    expect(rulesChanged([low, low, middle, high, stall])).toMatchObject([{ how: 'added', at: [null, 2] }]);
  });
  test('of all that changed at once nothing is lost', () => {
    expect(rulesChanged([middle, ['< 61', '"food"', '1'], ['= 5', '"pool"', '8']])).toEqual(
      [
        { how: 'changed', moved: false, at: [1, 2], cells: ['< 60 → < 61'] },
        { how: 'removed', moved: false, at: [3, null], cells: ['>= 100 → null', '- → null', '3 → null'] },
        { how: 'removed', moved: false, at: [4, null], cells: ['- → null', '"stall" → null', '4 → null'] },
        { how: 'moved', moved: true, at: [2, 1], cells: [] },
        { how: 'added', moved: false, at: [null, 3], cells: ['null → = 5', 'null → "pool"', 'null → 8'] },
      ].toSorted((one, other) => order(one.at) - order(other.at)),
    );
  });
});

/** In the order in which they are told: by new number, what went behind what it stood behind. */
const order = ([before, after]: readonly (number | null)[]) => ORDER.indexOf(`${before} ${after}`);
const ORDER = ['2 1', '3 null', '4 null', '1 2', 'null 3'];

describe('columns of a table', () => {
  const columnsChanged = (change: Partial<Table>) =>
    tableChange(change)
      ?.columns.filter(({ how }) => how !== 'same')
      .map(({ is, name, how, before, after, facts }) => ({ is, name, how, at: [before, after], facts }));
  test('an input that came, with its cells', () => {
    const change = tableChange({
      inputs: ['people', 'area', 'kind'],
      rules: plain.rules.map((cells, at) => [at === 0 ? '> 5' : '-', ...cells]),
    });
    expect(change?.columns.map(({ name, how }) => [name, how])).toEqual([
      ['people', 'added'],
      ['area', 'same'],
      ['kind', 'same'],
      ['fee', 'same'],
    ]);
    expect(change?.rules.map(({ how, cells }) => [how, cells[0]?.after])).toEqual([
      ['changed', '> 5'],
      ['changed', '-'],
      ['changed', '-'],
      ['changed', '-'],
    ]);
  });
  test('an output that is called otherwise, and one with allowed values', () => {
    expect(columnsChanged({ outputs: [{ name: 'price' }] })).toEqual([
      {
        is: 'output',
        name: 'price',
        how: 'changed',
        at: [1, 1],
        facts: [{ place: [], fact: 'name', before: 'fee', after: 'price' }],
      },
    ]);
    expect(columnsChanged({ outputs: [{ name: 'fee', values: '1, 2', otherwise: '0' }] })).toMatchObject([
      {
        how: 'changed',
        facts: [
          { fact: 'allowed', before: null, after: '1, 2' },
          { fact: 'otherwise', before: null, after: '0' },
        ],
      },
    ]);
  });
  test('columns that change places', () => {
    const swapped = plain.rules.map(([one = '', other = '', fee = '']) => [other, one, fee]);
    expect(columnsChanged({ inputs: ['kind', 'area'], rules: swapped })).toMatchObject([{ how: 'moved' }]);
    expect(tableChange({ inputs: ['kind', 'area'], rules: swapped })?.rules.every(({ how }) => how === 'same')).toBe(
      true,
    );
  });
  test('the hit policy and its aggregation', () => {
    expect(tableChange({ policy: 'COLLECT', aggregation: 'SUM' })?.policy).toEqual({
      before: 'UNIQUE',
      after: 'COLLECT SUM',
    });
  });
});

describe('the rest of a model', () => {
  const told = (changes: readonly DecisionChange[]) =>
    changes.map(({ of, name, how, facts }) => [
      `${how} ${of} ${name}`,
      ...facts.map(({ place, fact, before, after }) => `${[...place, fact].join('/')}: ${before} → ${after}`),
    ]);
  test('an expression, and the type of a value', () => {
    const typed = (type: string, text: string) =>
      `<decision id="d" name="d"><variable name="d" typeRef="${type}"/>${literal(text)}</decision>`;
    expect(told(compare(typed('number', '1 + 1'), typed('string', '1 + 2')))).toEqual([
      ['changed decision d', 'type: number → string', 'text: 1 + 1 → 1 + 2'],
    ]);
  });
  test('what is required, by name', () => {
    const [one, other] = [input('one', 'number'), input('other', 'number')];
    const by = (id: string) => one + other + decision('d', literal('1'), id);
    expect(told(compare(by('one'), by('other')))).toEqual([
      ['changed decision d', 'one/requires: one → null', 'other/requires: null → other'],
    ]);
  });
  test('boxes inside boxes, and a table in one of them', () => {
    const boxed = (fee: string, limit: string) =>
      decision(
        'd',
        `<context><contextEntry><variable name="fee"/>${table({ inputs: ['1'], outputs: [{}], rules: [['-', fee]] })}</contextEntry>
        <contextEntry><variable name="limits"/><list>${literal('1')}${literal(limit)}</list></contextEntry></context>`,
      );
    const [change] = compare(boxed('1', '5'), boxed('2', '6'));
    expect(told(change ? [change] : [])).toEqual([['changed decision d', 'limits/2/text: 5 → 6']]);
    expect(change?.tables).toMatchObject([{ place: ['fee'], rules: [{ how: 'changed' }] }]);
  });
  test('a business knowledge model: parameters and body; a service', () => {
    const knowledge = (parameter: string, text: string) =>
      `<businessKnowledgeModel id="k" name="k"><variable name="k"/><encapsulatedLogic><formalParameter name="${parameter}" typeRef="number"/>${literal(text)}</encapsulatedLogic></businessKnowledgeModel>`;
    expect(told(compare(knowledge('n', 'n + 1'), knowledge('m', 'm + 1')))).toEqual([
      ['changed knowledge k', 'parameters: n: number → m: number', 'body/text: n + 1 → m + 1'],
    ]);
    const service = (output: string) =>
      `${decision('one', literal('1'))}${decision('other', literal('2'))}<decisionService id="s" name="s"><variable name="s"/><outputDecision href="#${output}"/></decisionService>`;
    expect(told(compare(service('one'), service('other')))).toEqual([
      ['changed service s', 'one/answers: one → null', 'other/answers: null → other'],
    ]);
  });
  test('types with their components and the values they allow', () => {
    const type = (allowed: string) =>
      `<itemDefinition name="shop"><itemComponent name="kind"><typeRef>string</typeRef><allowedValues><text>${allowed}</text></allowedValues></itemComponent></itemDefinition>`;
    expect(told(compare(type('"a"'), type('"a", "b"')))).toEqual([
      ['changed type shop', 'kind/allowed: "a" → "a", "b"'],
    ]);
  });
  test('a decision that is called otherwise is the same one, also for what requires it', () => {
    const named = (name: string) =>
      `<decision id="x" name="${name}"><variable name="${name}"/>${literal('1')}</decision>${decision('d', literal('2'), 'x')}`;
    expect(told(compare(named('old'), named('now')))).toEqual([['changed decision now', 'name: old → now']]);
  });
  test('what came and what went says all that it says', () => {
    expect(told(compare('', decision('d', literal('1'))))).toEqual([
      ['added decision d', 'kind: null → literal', 'text: null → 1'],
    ]);
    expect(compare(feeBy(), '')).toMatchObject([
      { how: 'removed', tables: [{ rules: [{ how: 'removed' }, {}, {}, {}] }] },
    ]);
  });
});

describe('what means nothing', () => {
  test('ids, order of elements, drawing, spaces in expressions, empty tests and how a number is written', () => {
    const one = `${input('area', 'number')}${feeBy()}${decision('d', literal('if a>1 then "x y" else b c'))}`;
    const other = `${decision('d', literal('if a > 1.0 then "x y"\n else b  c // why')).replace('id="d"', 'id="d9"')}<DMNDI xmlns="https://www.omg.org/spec/DMN/20191111/DMNDI/"/>${feeBy()
      .replace('id="Fee"', 'id="f7"')
      .replace('<text>&lt; 60</text>', '<text>&lt;60</text>')
      .replaceAll('<text>-</text>', '<text></text>')}${input('area', 'number')}`;
    expect(other).toContain('<text></text>');
    expect(compare(one, other)).toEqual([]);
  });
  test('but a letter of a text or of a name does', () => {
    expect(compare(decision('d', literal('"x y"')), decision('d', literal('"x  y"')))).toHaveLength(1);
    expect(compare(decision('d', literal('b c')), decision('d', literal('bc')))).toHaveLength(1);
  });
});
