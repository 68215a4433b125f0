import { describe, expect, test } from 'vitest';
import { bytesOf, decision, dmn, input, literal, table } from '../../../../test/support/decisions/model.ts';
import { loadDecisions } from './decisions.ts';
import { explain } from './explanation.ts';
import { jsonOf } from './json.ts';

const now = Date.UTC(2026, 2, 2, 1);

function load(content: string) {
  const loaded = loadDecisions(bytesOf(dmn(content)));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

function decided(content: string, inputs: Readonly<Record<string, unknown>> = {}, steps?: number) {
  const done = load(content).decide({ name: 'D', inputs, told: steps === undefined ? { now } : { now, steps } });
  return done.ok ? { ...done.value, value: jsonOf(done.value.value) } : done.error;
}

const overlapping = (policy: string, aggregation?: string) => {
  const made = {
    inputs: ['n'],
    outputs: [{ values: '30, 20, 10' }],
    rules: [
      ['> 0', '10'],
      ['> 1', '20'],
      ['> 2', '30'],
    ],
  };
  const logic = table(aggregation === undefined ? { policy, ...made } : { policy, aggregation, ...made });
  return input('n', 'number') + decision('D', logic, 'n');
};

describe('hit policies', () => {
  test.each([
    ['UNIQUE', undefined, 1, 10],
    ['UNIQUE', undefined, 2, null],
    ['ANY', undefined, 2, null],
    ['PRIORITY', undefined, 3, 30],
    ['FIRST', undefined, 3, 10],
    ['RULE ORDER', undefined, 3, [10, 20, 30]],
    ['OUTPUT ORDER', undefined, 3, [30, 20, 10]],
    ['COLLECT', undefined, 2, [10, 20]],
    ['COLLECT', 'SUM', 3, 60],
    ['COLLECT', 'MIN', 3, 10],
    ['COLLECT', 'MAX', 3, 30],
    ['COLLECT', 'COUNT', 3, 3],
    ['COLLECT', 'COUNT', 0, 0],
    ['FIRST', undefined, 0, null],
  ])('%s %s of %s', (policy, aggregation, n, value) => {
    expect(decided(overlapping(policy, aggregation), { n })).toMatchObject({ value });
  });

  test('each rule costs one step and one for each of its tests, however a test was compiled', () => {
    const spentBy = (n: number) => {
      const done = decided(overlapping('FIRST'), { n });
      return 'spent' in done ? done.spent : Number.NaN;
    };
    expect(spentBy(0) - spentBy(3)).toBe(4);
    expect(decided(overlapping('FIRST'), { n: 0 }, spentBy(0) - 1)).toEqual({ code: 'tooManySteps', name: 'D' });
  });

  test('any rules that say the same are one', () => {
    const logic = table({
      policy: 'ANY',
      inputs: ['n'],
      outputs: [{}],
      rules: [
        ['> 0', '1'],
        ['> 1', '1'],
      ],
    });
    expect(decided(input('n', 'number') + decision('D', logic, 'n'), { n: 2 })).toMatchObject({
      value: 1,
      hits: [{}, {}],
    });
  });

  test('where no rule holds the default stands', () => {
    const logic = table({
      inputs: ['n'],
      outputs: [{ name: 'a', otherwise: '"no"' }, { name: 'b' }],
      rules: [['1', '"yes"', '2']],
    });
    const model = input('n', 'number') + decision('D', logic, 'n');
    expect(decided(model, { n: 5 })).toMatchObject({ value: { a: 'no', b: null } });
    expect(decided(model, { n: 1 })).toMatchObject({ value: { a: 'yes', b: 2 } });
  });
});

test('the sentence names what held, in both languages', () => {
  const done = load(overlapping('UNIQUE')).decide({ name: 'D', inputs: { n: 1 }, told: { now } });
  if (!done.ok) throw new Error(done.error.code);
  expect(explain({ name: 'D', ...done.value }, 'en')).toBe('D is 10: rule 1 of D holds (n is 1, which meets > 0).');
  expect(explain({ name: 'D', ...done.value }, 'zh')).toBe('“D”的结果是 10：“D”第 1 条规则成立（n 为 1，符合 > 0）。');
});

describe('boxed expressions', () => {
  const box = (text: string, name: string) => `<${name}>${literal(text)}</${name}>`;
  test.each([
    [
      'a context with a result',
      `<context><contextEntry><variable name="a b"/>${literal('2')}</contextEntry><contextEntry>${literal('a b * 3')}</contextEntry></context>`,
      6,
    ],
    ['a context', `<context><contextEntry><variable name="a"/>${literal('2')}</contextEntry></context>`, { a: 2 }],
    ['a list', `<list>${literal('1')}${literal('"b"')}</list>`, [1, 'b']],
    [
      'a relation',
      `<relation><column name="x"/><column name="y"/><row>${literal('1')}${literal('2')}</row></relation>`,
      [{ x: 1, y: 2 }],
    ],
    ['a filter', `<filter>${box('[{a: 1}, {a: 2}]', 'in')}${box('a > 1', 'match')}</filter>`, [{ a: 2 }]],
    ['a loop', `<for iteratorVariable="i">${box('[1..3]', 'in')}${box('i * 2', 'return')}</for>`, [2, 4, 6]],
    ['some', `<some iteratorVariable="i">${box('[1, 2]', 'in')}${box('i > 1', 'satisfies')}</some>`, true],
    ['every', `<every iteratorVariable="i">${box('[1, 2]', 'in')}${box('i > 1', 'satisfies')}</every>`, false],
    [
      'a conditional',
      `<conditional>${box('1 > 2', 'if')}${box('"a"', 'then')}${box('"b"', 'else')}</conditional>`,
      'b',
    ],
    [
      'a conditional about nothing',
      `<conditional>${box('"x"', 'if')}${box('"a"', 'then')}${box('"b"', 'else')}</conditional>`,
      null,
    ],
    [
      'a function',
      `<context><contextEntry><variable name="f"/><functionDefinition><formalParameter name="x" typeRef="number"/>${literal('x + 1')}</functionDefinition></contextEntry><contextEntry>${literal('f(1)')}</contextEntry></context>`,
      2,
    ],
    [
      'a function of another system',
      `<context><contextEntry><variable name="f"/><functionDefinition kind="Java">${literal('1')}</functionDefinition></contextEntry><contextEntry>${literal('f()')}</contextEntry></context>`,
      null,
    ],
  ])('%s', (_what, logic, value) => {
    expect(decided(decision('D', logic))).toMatchObject({ value });
  });
});

describe('requirements', () => {
  const knowledge = `<businessKnowledgeModel id="f" name="f"><encapsulatedLogic><formalParameter name="x" typeRef="number"/>${literal('if x <= 1 then 1 else x * f(x - 1)')}</encapsulatedLogic></businessKnowledgeModel>`;
  const knowing = (logic: string) =>
    decision('D', `<knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>${logic}`);

  test('a business knowledge model is called, and may call itself', () => {
    expect(decided(knowledge + knowing(literal('f(20)')))).toMatchObject({ value: '2432902008176640000' });
    const invocation = `<invocation>${literal('f')}<binding><parameter name="x"/>${literal('3')}</binding></invocation>`;
    expect(decided(knowledge + knowing(invocation))).toMatchObject({ value: 6 });
  });

  test('what is not required is not known', () => {
    expect(decided(decision('E', literal('1')) + decision('D', literal('E')))).toMatchObject({ value: null });
    expect(decided(decision('E', literal('1')) + decision('D', literal('E'), 'E'))).toMatchObject({ value: 1 });
  });

  test('each decision is evaluated once, so that a ladder of requirements is no tree', () => {
    const ladder = Array.from({ length: 60 }, (_, at) =>
      at === 0
        ? decision('d0', literal('1'))
        : decision(`d${at}`, literal(`d${at - 1} + d${at - 1}`), `d${at - 1}`, `d${at - 1}`),
    );
    expect(decided(ladder.join('') + decision('D', literal('d59'), 'd59'), {}, 1_000)).toMatchObject({
      value: '576460752303423488',
    });
  });

  test('one budget holds for all of them', () => {
    const loop = literal('count(for i in 1..1000, j in 1..1000 return i)');
    expect(decided(decision('E', loop) + decision('D', loop, 'E'), {}, 10_000)).toEqual({
      code: 'tooManySteps',
      name: 'D',
    });
    expect(decided(knowledge + knowing(literal('f(1000000)')))).toMatchObject({ code: 'tooManySteps' });
  });

  test('a decision service answers with what it is given for its input decisions', () => {
    const service =
      '<decisionService id="S" name="S"><outputDecision href="#D"/><inputDecision href="#E"/></decisionService>';
    const model = load(decision('E', literal('1')) + decision('D', literal('E + 1'), 'E') + service);
    const served = model.decide({ name: 'S', inputs: { E: 10 }, told: { now } });
    expect(served.ok && jsonOf(served.value.value)).toBe(11);
    expect(model.decide({ name: 'X', inputs: {}, told: { now } })).toEqual({
      ok: false,
      error: { code: 'decisionUnknown', name: 'X' },
    });
  });
});

describe('types', () => {
  const person =
    '<itemDefinition name="tPerson"><itemComponent name="born"><typeRef>date</typeRef></itemComponent><itemComponent name="kind"><typeRef>string</typeRef><allowedValues><text>"a", "b"</text></allowedValues></itemComponent></itemDefinition>';
  const asks = (type: string, text: string) => person + input('x', type) + decision('D', literal(text), 'x');

  test.each([
    ['number', '12345678901234567890', 'x + 1', '12345678901234567891'],
    ['date', '2026-03-02', 'x + duration("P1D")', '2026-03-03'],
    ['date and time', '2026-03-02T10:00:00', 'x.hour', 10],
    ['number', 'abc', 'x', null],
    ['tPerson', { born: '2000-02-29', kind: 'a' }, 'x.born.day', 29],
    ['tPerson', { born: '2000-02-29' }, 'x.kind', null],
    ['tPerson', { born: '2000-02-29', kind: 'c' }, 'x.born', null],
    ['tPerson', { born: '2000-02-29', kind: 'a' }, 'x instance of tPerson', true],
    ['number', [5], 'x', 5],
  ])('%s given as %j', (type, given, text, value) => {
    expect(decided(asks(type, text), { x: given })).toMatchObject({ value });
  });

  test('an input nested beyond measure is refused', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
    expect(decided(input('x', 'Any') + decision('D', literal('x'), 'x'), { x: deep })).toEqual({
      code: 'inputTooDeep',
      name: 'D',
    });
  });

  test('a name that every object has is a name like others', () => {
    expect(decided(input('x', 'Any') + decision('D', literal('x.constructor'), 'x'), { x: {} })).toMatchObject({
      value: null,
    });
    const given: unknown = JSON.parse('{"__proto__": 1}');
    expect(jsonOf(new Map([['__proto__', 'own']]))).toHaveProperty(['__proto__'], 'own');
    expect(
      decided(input('x', 'Any') + decision('D', literal('count(get entries(x))'), 'x'), { x: given }),
    ).toMatchObject({ value: 1 });
  });
});

test('a cell that asks about a value that is missing does not hold', () => {
  const asks = (cell: string) =>
    decided(input('n', 'number') + decision('D', table({ inputs: ['n'], outputs: [{}], rules: [[cell, '1']] }), 'n'));
  for (const cell of ['? > 5', '? + 1', 'not(? > 5)']) expect(asks(cell)).toMatchObject({ value: null, hits: [] });
  expect(asks('? = null')).toMatchObject({ value: 1 });
});
