// Small random decision models: every hit policy and box, mostly of fitting types, and inputs for them.
import * as fc from 'fast-check';
import { decision, dmn, input, literal, table } from './model.ts';

type Text = fc.Arbitrary<string>;
type Scope = { numbers: readonly string[]; anything: readonly string[] };

const NUMBERS = ['0', '1', '2', '3', '0.5', '-1'];
const BY = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');

const joined = (...parts: (Text | string)[]): Text =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(''));

function number(depth: number, scope: Scope): Text {
  const leaf = fc.constantFrom(...NUMBERS, ...scope.numbers);
  if (depth === 0) return leaf;
  const [inner, list] = [() => number(depth - 1, scope), () => listText(depth - 1, scope)];
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    joined('(', inner(), fc.constantFrom(' + ', ' - ', ' * '), inner(), ')'),
    joined('(if ', condition(depth - 1, scope), ' then ', inner(), ' else ', inner(), ')'),
    joined(fc.constantFrom('sum', 'count', 'min', 'max'), '(', list(), ')'),
    joined('f(', inner(), ', ', anything(depth - 1, scope), ')'),
    joined('{a: ', inner(), ', b: a + 1}.b'),
    joined('-(', inner(), ')'),
    joined(list(), fc.constantFrom('[1]', '[-1]', '[3]')),
  );
}

function condition(depth: number, scope: Scope): Text {
  const leaf = fc.oneof(
    joined(number(0, scope), ' < ', number(0, scope)),
    fc.constantFrom('b', 'true', 'false', 'null', 'n'),
  );
  if (depth === 0) return leaf;
  const inner = () => condition(depth - 1, scope);
  const one = { numbers: [...scope.numbers, 'i'], anything: scope.anything };
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    joined('(', anything(depth - 1, scope), ' ', BY, ' ', anything(depth - 1, scope), ')'),
    joined('(', inner(), fc.constantFrom(' and ', ' or '), inner(), ')'),
    joined('(', number(depth - 1, scope), ' between ', number(0, scope), ' and ', number(0, scope), ')'),
    joined('(', anything(depth - 1, scope), ' in (', cell(0), '))'),
    joined(
      '(',
      fc.constantFrom('some', 'every'),
      ' i in ',
      listText(depth - 1, scope),
      ' satisfies ',
      condition(depth - 1, one),
      ')',
    ),
    joined('not(', inner(), ')'),
  );
}

function listText(depth: number, scope: Scope): Text {
  const leaf = fc.oneof(fc.constantFrom('l', '[]'), joined('[', number(0, scope), ', ', number(0, scope), ']'));
  if (depth === 0) return leaf;
  const [one, item] = ['i', 'item'].map((name) => ({ numbers: [...scope.numbers, name], anything: scope.anything }));
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    joined('(for i in ', listText(depth - 1, scope), ' return ', number(depth - 1, one ?? scope), ')'),
    joined('(for i in 1..3, j in [i, n] return i - j)'),
    joined(listText(depth - 1, scope), '[item ', BY, ' ', number(0, item ?? scope), ']'),
    joined('[{k: ', number(0, scope), '}, {k: 2}]', fc.constantFrom('.k', '[k > 1].k')),
  );
}

const text = (): Text =>
  fc.oneof(fc.constantFrom('"a"', '"b"', 's'), joined('(s + ', fc.constantFrom('"a"', '"b"'), ')'));

function anything(depth: number, scope: Scope): Text {
  return fc.oneof(
    { weight: 4, arbitrary: number(depth, scope) },
    text(),
    condition(depth, scope),
    listText(depth, scope),
    fc.constantFrom('null', ...scope.anything),
  );
}

const CONSTANTS = fc.constantFrom('0', '1', '2', '0.5', '"a"', '"b"', 'true', 'null');

/** The tests of a cell; `depth` 1 has the forms that only a cell has. */
function cell(depth: number): Text {
  const range = joined(
    fc.constantFrom('[', '('),
    fc.constantFrom('0', '1', 'n'),
    '..',
    fc.constantFrom('2', '3', '0.5'),
    fc.constantFrom(']', ')'),
  );
  const one = fc.oneof(
    CONSTANTS,
    joined(BY, ' ', fc.constantFrom('0', '1', '"a"', 'm')),
    range,
    fc.constantFrom('l', '[1, 2]', '[[0..1], 3]'),
  );
  const several = fc.array(one, { minLength: 1, maxLength: 3 }).map((tests) => tests.join(', '));
  if (depth === 0) return several;
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant('-') },
    { weight: 3, arbitrary: several },
    joined('not(', several, ')'),
    joined('? ', BY, ' ', fc.constantFrom('1', 'n')),
    fc.constantFrom('count(?) > 1', ''),
  );
}

const POLICIES = ['UNIQUE', 'ANY', 'PRIORITY', 'FIRST', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'] as const;
const TYPES = fc.constantFrom('number', 'string', 'boolean');
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const tableLogic = (scope: Scope): Text =>
  fc
    .record({
      policy: fc.constantFrom(...POLICIES),
      aggregation: maybe(fc.constantFrom('SUM', 'MIN', 'MAX', 'COUNT')),
      inputs: fc.array(
        fc.record({
          text: anything(1, scope),
          type: maybe(TYPES),
          allowed: fc.option(cell(0), { nil: undefined, freq: 5 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      outputs: fc.array(
        fc.record({
          type: maybe(TYPES),
          values: maybe(fc.constant('3, 2, 1, "b", "a"')),
          otherwise: fc.option(number(0, scope), { nil: undefined, freq: 3 }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      rules: fc.integer({ min: 0, max: 5 }),
    })
    .chain(({ policy, aggregation, inputs, outputs, rules }) =>
      fc
        .array(
          fc.tuple(
            fc.tuple(...inputs.map(() => cell(1))),
            fc.tuple(...outputs.map(() => fc.oneof(CONSTANTS, number(1, scope), fc.constantFrom('-', '')))),
          ),
          { minLength: rules, maxLength: rules },
        )
        .map((lines) =>
          table({
            policy,
            ...(policy === 'COLLECT' && aggregation !== undefined && { aggregation }),
            inputs: inputs.map(({ text: asked, type, allowed }) => ({
              text: asked,
              ...(type !== undefined && { type }),
              ...(allowed !== undefined && { allowed }),
            })),
            outputs: outputs.map(({ type, values, otherwise }, at) => ({
              name: `o${at + 1}`,
              ...(type !== undefined && { type }),
              ...(values !== undefined && { values }),
              ...(otherwise !== undefined && { otherwise }),
            })),
            rules: lines.map(([tests, answers]) => [...tests, ...answers]),
          }),
        ),
    );

const variable = (name: string, type?: string) =>
  `<variable name="${name}"${type === undefined ? '' : ` typeRef="${type}"`}/>`;

/** Any box of DMN 1.5 §10.2, other boxes inside it. */
function logic(depth: number, scope: Scope): Text {
  const plain = anything(2, scope).map(literal);
  if (depth === 0) return plain;
  const inner = (with_ = scope) => logic(depth - 1, with_);
  const known = { numbers: [...scope.numbers, 'k'], anything: scope.anything };
  const one = { numbers: [...scope.numbers, 'i'], anything: scope.anything };
  const item = { numbers: [...scope.numbers, 'item'], anything: scope.anything };
  const listed = listText(1, scope).map(literal);
  return fc.oneof(
    { weight: 3, arbitrary: tableLogic(scope) },
    plain,
    joined(
      '<context><contextEntry>',
      fc.constantFrom(variable('k'), variable('k', 'number')),
      inner(),
      '</contextEntry><contextEntry>',
      variable('r'),
      inner(known),
      '</contextEntry></context>',
    ),
    joined(
      '<context><contextEntry>',
      variable('k', 'number'),
      inner(),
      '</contextEntry><contextEntry>',
      inner(known),
      '</contextEntry></context>',
    ),
    joined('<list>', inner(), inner(), '</list>'),
    joined(
      '<relation><column name="p"/><column name="q"/><row>',
      number(1, scope).map(literal),
      inner(),
      '</row></relation>',
    ),
    joined(
      '<conditional><if>',
      condition(1, scope).map(literal),
      '</if><then>',
      inner(),
      '</then><else>',
      inner(),
      '</else></conditional>',
    ),
    joined(
      '<filter><in>',
      listed,
      '</in><match>',
      fc.oneof(joined('item ', BY, ' ', number(0, item)), fc.constantFrom('1', '-1')).map(literal),
      '</match></filter>',
    ),
    joined('<for iteratorVariable="i"><in>', listed, '</in><return>', inner(one), '</return></for>'),
    fc
      .constantFrom('some', 'every')
      .chain((is) =>
        joined(
          `<${is} iteratorVariable="i"><in>`,
          listed,
          '</in><satisfies>',
          condition(1, one).map(literal),
          `</satisfies></${is}>`,
        ),
      ),
    joined(
      '<invocation>',
      literal('f'),
      '<binding><parameter name="y"/>',
      inner(),
      '</binding><binding><parameter name="x"/>',
      number(1, scope).map(literal),
      '</binding></invocation>',
    ),
  );
}

const SCOPE: Scope = { numbers: ['n', 'm'], anything: ['s', 'b', 'l'] };
const knowledge = (body: string) =>
  `<businessKnowledgeModel id="f" name="f">${variable('f')}<encapsulatedLogic><formalParameter name="x" typeRef="number"/><formalParameter name="y"/>${body}</encapsulatedLogic></businessKnowledgeModel>`;
// Knowledge that knows only its parameters, so that it does not call itself for ever.
const body = fc.oneof(
  fc.constantFrom('x + 1', 'if y = 1 then x else y', '[x, y]').map(literal),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('-', '1', '< 2', '[0..3]'),
        fc.constantFrom('"a"', '-', 'not(1)'),
        fc.constantFrom('x', '1', '"a"', 'x * 2'),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .chain((rules) =>
      fc
        .constantFrom('UNIQUE', 'FIRST', 'COLLECT')
        .map((policy) => table({ policy, inputs: ['x', 'y'], outputs: [{}], rules: rules.map((rule) => [...rule]) })),
    ),
);
const typed = (element: string, type: string | undefined) =>
  type === undefined ? element : element.replace(/(<variable name="[^"]*")\/>/, `$1 typeRef="${type}"/>`);

const inputs =
  ['n', 'm'].map((name) => input(name, 'number')).join('') +
  input('s', 'string') +
  input('b', 'boolean') +
  input('l', 'Any');
const GIVEN = ['n', 'm', 's', 'b', 'l', 'f'];

/** A file in which `D` requires `A`, and both require all inputs and knowledge. */
export const models: fc.Arbitrary<string> = fc
  .tuple(
    body,
    logic(2, SCOPE),
    maybe(TYPES),
    logic(2, { numbers: SCOPE.numbers, anything: [...SCOPE.anything, 'A'] }),
    maybe(TYPES),
  )
  .map(([known, first, firstType, last, lastType]) =>
    dmn(
      inputs +
        knowledge(known) +
        typed(decision('A', first, ...GIVEN), firstType) +
        typed(decision('D', last, 'A', ...GIVEN), lastType),
    ),
  );

/** One table whose rules mostly hold at once: what the hit policy makes of them. */
const crowded: Text = fc
  .tuple(
    fc.constantFrom(...POLICIES),
    maybe(fc.constantFrom('SUM', 'MIN', 'MAX', 'COUNT')),
    fc.integer({ min: 1, max: 2 }),
  )
  .chain(([policy, aggregation, width]) => {
    const answer = fc.constantFrom('1', '2', '3', '4');
    const rule = fc.tuple(
      fc.constantFrom('-', '>= 0', '< 2', 'not(1)'),
      ...Array.from({ length: width }, () => answer),
    );
    return fc.array(rule, { minLength: 2, maxLength: 5 }).map((rules) =>
      table({
        policy,
        ...(policy === 'COLLECT' && aggregation !== undefined && { aggregation }),
        inputs: ['n'],
        outputs: Array.from({ length: width }, (_, at) => ({
          name: `o${at}`,
          values: at === 0 ? '3, 1, 2' : '2, 3, 1',
        })),
        rules: rules.map((cells) => [...cells]),
      }),
    );
  });

/** A file of one such table. */
export const tables: fc.Arbitrary<string> = crowded.map((rules) => dmn(inputs + decision('D', rules, 'n')));

const numbers = fc.constantFrom(-1, 0, 0.5, 1, 2, 3);
/** What is given: sometimes nothing, sometimes of another type. */
export const givens: fc.Arbitrary<Record<string, unknown>> = fc.record({
  n: fc.oneof({ weight: 8, arbitrary: numbers }, fc.constantFrom('text', true, null)),
  m: fc.oneof({ weight: 8, arbitrary: numbers }, fc.constant(null)),
  s: fc.oneof({ weight: 6, arbitrary: fc.constantFrom('a', 'b') }, fc.constantFrom(1, null)),
  b: fc.oneof({ weight: 6, arbitrary: fc.boolean() }, fc.constant(null)),
  l: fc.oneof(
    { weight: 4, arbitrary: fc.array(numbers, { maxLength: 3 }) },
    fc.constantFrom(['a', 1], [null], 2, null),
  ),
});
