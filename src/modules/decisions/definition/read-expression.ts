import type { XmlElement } from '../../../platform/xml/index.ts';
import type { Expression, FunctionDefinition } from './model.ts';
import { attribute, childOf, childrenOf, namedIn, Refused, textOfCell, typeIn } from './parts.ts';
import { readTable } from './read-table.ts';

/** Where an expression is missing: nothing that could be read. */
const nothing: Expression = { is: 'literal', type: undefined, text: '' };

const READERS: Readonly<Record<string, (element: XmlElement) => Expression>> = {
  literalExpression: (element) => ({ is: 'literal', type: typeIn(element), text: textOfCell(element) }),
  context: readContext,
  list: (element) => ({ is: 'list', type: typeIn(element), items: expressionsIn(element) }),
  relation: (element) => ({
    is: 'relation',
    type: typeIn(element),
    columns: childrenOf(element, 'column').map((column) => namedIn(column).name),
    rows: childrenOf(element, 'row').map(expressionsIn),
  }),
  functionDefinition: readFunction,
  invocation: readInvocation,
  conditional: (element) => ({
    is: 'conditional',
    type: typeIn(element),
    condition: inside(element, 'if'),
    then: inside(element, 'then'),
    otherwise: inside(element, 'else'),
  }),
  filter: (element) => ({
    is: 'filter',
    type: typeIn(element),
    over: inside(element, 'in'),
    by: inside(element, 'match'),
  }),
  for: (element) => readLoop(element, 'for', 'return'),
  some: (element) => readLoop(element, 'some', 'satisfies'),
  every: (element) => readLoop(element, 'every', 'satisfies'),
  decisionTable: (element) => ({ is: 'table', type: typeIn(element), table: readTable(element) }),
};

/** The boxed expression that stands in an element; undefined where none does. */
export function expressionIn(element: XmlElement): Expression | undefined {
  return expressionsIn(element)[0];
}

const expressionsIn = (element: XmlElement): Expression[] =>
  element.children.flatMap((child) => {
    if (child.uri !== element.uri || BESIDE.has(child.name)) return [];
    const read = Object.hasOwn(READERS, child.name) ? READERS[child.name] : undefined;
    // An expression that nobody here knows would be nothing, and what it is to decide would be missing unseen.
    if (read === undefined)
      throw new Refused({
        code: 'boxUnknown',
        element: attribute(element, 'name') ?? attribute(element, 'id') ?? element.name,
        detail: child.name,
      });
    return [read(child)];
  });

/** What stands beside an expression in elements of DMN 1.3 to 1.5. */
const BESIDE = new Set(
  [
    'description extensionElements variable question allowedAnswers informationRequirement knowledgeRequirement',
    'authorityRequirement supportedObjective impactedPerformanceIndicator decisionMaker decisionOwner usingProcess',
    'usingTask formalParameter parameter binding column row',
  ].flatMap((names) => names.split(' ')),
);

function inside(element: XmlElement, name: string): Expression {
  const part = childOf(element, name);
  const expression = part && expressionIn(part);
  if (expression === undefined)
    throw new Refused({ code: 'expressionUnknown', element: attribute(element, 'id') ?? element.name, detail: name });
  return expression;
}

function readContext(element: XmlElement): Expression {
  const entries = childrenOf(element, 'contextEntry').map((entry) => {
    const variable = childOf(entry, 'variable');
    return { variable: variable && namedIn(variable), value: expressionIn(entry) ?? nothing };
  });
  return {
    is: 'context',
    type: typeIn(element),
    entries: entries.flatMap(({ variable, value }) => (variable === undefined ? [] : [{ ...variable, value }])),
    result: entries.find(({ variable }) => variable === undefined)?.value,
  };
}

export function readFunction(element: XmlElement): FunctionDefinition & { type: string | undefined } {
  return {
    is: 'function',
    type: typeIn(element),
    parameters: childrenOf(element, 'formalParameter').map(namedIn),
    body: expressionIn(element) ?? nothing,
    external: (attribute(element, 'kind') ?? 'FEEL') !== 'FEEL',
  };
}

function readInvocation(element: XmlElement): Expression {
  return {
    is: 'invocation',
    type: typeIn(element),
    of: expressionIn(element) ?? nothing,
    bindings: childrenOf(element, 'binding').map((binding) => ({
      name: attribute(childOf(binding, 'parameter') ?? binding, 'name') ?? '',
      value: expressionIn(binding) ?? nothing,
    })),
  };
}

function readLoop(element: XmlElement, is: 'for' | 'some' | 'every', body: string): Expression {
  return {
    is,
    type: typeIn(element),
    name: attribute(element, 'iteratorVariable') ?? '',
    over: inside(element, 'in'),
    body: inside(element, body),
  };
}
