import { describe, expect, test } from 'vitest';
import { loadDecisions } from '../evaluation/decisions.ts';
import { bytesOf, decision, dmn, input, literal } from '../../../../test/support/decisions/model.ts';

const codes = (...files: [string, ...string[]]) => {
  const [main, ...others] = files.map(bytesOf);
  const loaded = main && loadDecisions(main, others);
  return loaded?.ok === false ? loaded.error.map(({ code }) => code) : 'read';
};

const table = (attributes: string, content: string) =>
  dmn(decision('D', `<decisionTable id="t" ${attributes}>${content}</decisionTable>`));
const output = '<output id="o"/>';

test.each(['20191111', '20211108', '20230324'])('a file of release %s is read', (release) => {
  expect(codes(dmn(decision('D', literal('1'))).replace('20230324', release))).toBe('read');
});

test.each(['feel', 'FEEL', 'https://www.omg.org/spec/DMN/20230324/FEEL/', 'http://www.omg.org/spec/FEEL/20140401'])(
  'expressions in FEEL are read, called %s',
  (language) => {
    const file = `<literalExpression expressionLanguage="${language}"><text>1</text></literalExpression>`;
    expect(codes(dmn(decision('D', file)))).toBe('read');
  },
);

test('what tools write beside expressions and of their own is no expression', () => {
  const beside =
    '<description>d</description><question>q</question><allowedAnswers>a</allowedAnswers><usingTask href="#t"/>';
  const own = '<box xmlns="https://tool.example/"/>';
  expect(codes(dmn(decision('D', `${beside}<extensionElements>${own}</extensionElements>${own}${literal('1')}`)))).toBe(
    'read',
  );
});

describe('what cannot be carried out as it is written is a problem', () => {
  const external = (kind: string) => `<functionDefinition kind="${kind}"><context/></functionDefinition>`;
  const typed = (type: string) =>
    `<decision id="D" name="D"><variable name="D" typeRef="${type}"/>${literal('1')}</decision>`;
  const limited = (allowed: string) =>
    `<itemDefinition name="t"><typeRef>number</typeRef><allowedValues><text>${allowed}</text></allowedValues></itemDefinition>`;
  const ranked = (values: string) =>
    decision('D', `<decisionTable hitPolicy="PRIORITY"><output id="o">${values}</output></decisionTable>`);
  test.each([
    ['a decision without logic', decision('D', ''), 'logicMissing'],
    ['knowledge without logic', '<businessKnowledgeModel id="D" name="D"/>', 'logicMissing'],
    ['a function in Java', decision('D', external('Java')), 'functionExternal'],
    ['a function in PMML', decision('D', external('PMML')), 'functionExternal'],
    ['one inside a box', decision('D', `<list>${external('Java')}</list>`), 'functionExternal'],
    [
      'one inside an expression',
      decision('D', literal('[function(a) external {java: {class: "a"}}]')),
      'functionExternal',
    ],
    [
      'knowledge in Java',
      `<businessKnowledgeModel id="D" name="D"><encapsulatedLogic kind="Java"/></businessKnowledgeModel>`,
      'functionExternal',
    ],
    ['a type that is not there', typed('money'), 'typeUnknown'],
    ['a list of it', typed('list&lt;money>'), 'typeUnknown'],
    ['a type of a type', '<itemDefinition name="D"><typeRef>money</typeRef></itemDefinition>', 'typeUnknown'],
    ['limits that cannot be read', limited('1 +').replace('name="t"', 'name="D"'), 'expressionNotReadable'],
    ['priority without an order', ranked(''), 'priorityMissing'],
    ['an order that cannot be read', ranked('<outputValues><text>1 +</text></outputValues>'), 'expressionNotReadable'],
    [
      'an entry without expression',
      decision('D', '<context><contextEntry><variable name="a"/></contextEntry></context>'),
      'expressionNotReadable',
    ],
    [
      'imported values',
      decision('D', '<literalExpression><importedValues importType="x"/></literalExpression>'),
      'expressionNotReadable',
    ],
  ])('%s', (_what, content, code) => {
    const loaded = loadDecisions(bytesOf(dmn(content)));
    expect(loaded.ok && loaded.value.problems.map((problem) => [problem.element, problem.code])).toEqual([['D', code]]);
  });
  test.each([
    [
      'types of FEEL, of the file, and lists of both',
      `${limited('1, 2')}${typed('t')}${typed('list&lt;t>').replaceAll('"D"', '"E"')}${typed('date and time').replaceAll('"D"', '"F"')}`,
    ],
    ['a priority with an order', ranked('<outputValues><text>1, 2</text></outputValues>')],
  ])('%s are none', (_what, content) => {
    const loaded = loadDecisions(bytesOf(dmn(content)));
    expect(loaded.ok && loaded.value.problems).toEqual([]);
  });
});

describe('a hostile or broken file is refused by name', () => {
  test.each([
    ['an older release', 'notDmn', dmn('').replace('20230324', '20180521')],
    ['another document', 'notDmn', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['entities', 'doctype', `<!DOCTYPE d [<!ENTITY a "lol">]>${dmn('')}`],
    ['nesting', 'tooDeep', '<a>'.repeat(10_000)],
    ['masses', 'tooManyElements', dmn('<decision/>'.repeat(60_000))],
    ['half a file', 'notWellFormed', dmn('').slice(0, 60)],
    ['an id twice', 'duplicateId', dmn(decision('D', '') + decision('D', ''))],
    ['a name twice', 'duplicateName', dmn(decision('D', '') + decision('D', '').replace('id="D"', 'id="E"'))],
    ['a requirement of nothing', 'referenceUnknown', dmn(decision('D', literal('1'), 'x'))],
    ['a decision that needs itself', 'requirementCycle', dmn(decision('D', literal('1'), 'D'))],
    ['a circle', 'requirementCycle', dmn(decision('D', literal('1'), 'E') + decision('E', literal('1'), 'D'))],
    ['an import of nothing', 'importUnknown', dmn('<import name="m" namespace="other" importType="dmn"/>')],
    [
      'a type that is itself',
      'typeCycle',
      dmn(
        '<itemDefinition name="a"><typeRef>b</typeRef></itemDefinition><itemDefinition name="b"><typeRef>a</typeRef></itemDefinition>',
      ),
    ],
    ['a strange hit policy', 'hitPolicyUnknown', table('hitPolicy="BEST"', output)],
    ['a rule without cells', 'tableUneven', table('', `${output}<rule id="r"/>`)],
    ['a table without output', 'tableUneven', table('', '')],
    ['a box that nobody knows', 'boxUnknown', dmn(decision('D', '<decisionTree/>'))],
    [
      'one inside another box',
      'boxUnknown',
      dmn(decision('D', '<context><contextEntry><variable name="a"/><scorecard/></contextEntry></context>')),
    ],
    [
      'another language',
      'languageUnknown',
      dmn(decision('D', '<literalExpression expressionLanguage="javascript"><text>1</text></literalExpression>')),
    ],
    [
      'another language for all',
      'languageUnknown',
      dmn(decision('D', literal('1'))).replace(' id="m"', ' id="m" expressionLanguage="http://www.omg.org/spec/JUEL"'),
    ],
    [
      'cells in another language',
      'languageUnknown',
      table(
        '',
        '<input id="i"><inputExpression expressionLanguage="groovy"><text>1</text></inputExpression></input>' + output,
      ),
    ],
    ['a loop without a body', 'expressionUnknown', dmn(decision('D', '<for iteratorVariable="i"/>'))],
  ])('%s: %s', (_what, code, text) => {
    expect(codes(text)).toEqual([code]);
  });

  test('a name of thousands of words is read in a moment', () => {
    const long = 'x '.repeat(20_000);
    const started = performance.now();
    expect(codes(dmn(input(`${long}y`, 'number') + decision('D', literal(`${long}${long}`))))).toBe('read');
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test('types that are names of each other a thousand times are refused', () => {
    const types = Array.from(
      { length: 1_000 },
      (_, at) =>
        `<itemDefinition name="t${at}"><typeRef>${at === 0 ? 'number' : `t${at - 1}`}</typeRef></itemDefinition>`,
    );
    expect(codes(dmn(types.join('')))).toEqual(['typeTooDeep']);
  });

  test('a long chain of requirements is no circle', () => {
    const chain = Array.from({ length: 5_000 }, (_, at) =>
      decision(`d${at}`, literal('1'), at === 0 ? undefined : `d${at - 1}`),
    );
    expect(codes(dmn(chain.join('')))).toBe('read');
  });
});

test('an expression that cannot be read is a problem, and null where it is evaluated', () => {
  const loaded = loadDecisions(
    bytesOf(dmn(input('n', 'number') + decision('D', literal('1 +')) + decision('E', literal('2')))),
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  expect(loaded.value.problems).toEqual([{ code: 'expressionNotReadable', element: 'D', detail: '1 +' }]);
  expect(loaded.value.decide({ name: 'D', inputs: {}, told: { now: 0 } })).toMatchObject({
    ok: true,
    value: { value: null, warnings: ['D: not readable: 1 +'] },
  });
  expect(loaded.value.decide({ name: 'E', inputs: {}, told: { now: 0 } })).toMatchObject({ ok: true });
});
