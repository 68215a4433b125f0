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
