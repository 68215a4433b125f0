import { never } from '../../../kernel/result.ts';
import { parseTests, parseType } from '../feel/parse.ts';
import type { Names } from '../feel/names.ts';
import type { TypeName } from '../feel/type-name.ts';
import { isFeelType } from '../feel/types.ts';
import type { DecisionTable, Element, Expression, ItemDefinition } from '../definition/model.ts';
import type { ModelProblem } from './setting.ts';
import type { Types } from './types.ts';

type Named = { type: string | undefined };
type Found = (problem: Omit<ModelProblem, 'element'>) => void;

/** What a model asks for that cannot be carried out as it says, apart from expressions that cannot be read: each would be null, or pass, unseen. */
export function unsupportedIn(element: Element, types: Types): ModelProblem[] {
  const problems: ModelProblem[] = [];
  const found: Found = (problem) => problems.push({ element: element.name, ...problem });
  typesIn([element], types, found);
  if (element.is === 'decision' || element.is === 'knowledge') {
    if (element.logic === undefined) found({ code: 'logicMissing', detail: '' });
    else lookInto(element.logic, types, found);
  }
  return problems;
}

/** Types that lead nowhere, and limits of them that cannot be read and would allow everything. */
export function unsupportedTypes(definitions: readonly ItemDefinition[], types: Types, names: Names): ModelProblem[] {
  return definitions.flatMap((definition) => {
    const problems: ModelProblem[] = [];
    const found: Found = (problem) => problems.push({ element: definition.name, ...problem });
    lookAtType(definition, found, { types, names });
    return problems;
  });
}

function lookAtType(definition: ItemDefinition, found: Found, among: { types: Types; names: Names }): void {
  typesIn([definition], among.types, found);
  for (const text of [definition.allowed, definition.constraint])
    if (text !== undefined && text !== '' && !parseTests(text, among.names).ok)
      found({ code: 'expressionNotReadable', detail: text });
  for (const component of definition.components) lookAtType(component, found, among);
}

function typesIn(all: readonly Named[], types: Types, found: Found): void {
  for (const { type } of all)
    if (type !== undefined && !isKnown(type, types)) found({ code: 'typeUnknown', detail: type });
}

function isKnown(type: string, types: Types): boolean {
  if (types.find(type) !== undefined) return true;
  const read = parseType(type);
  return read.ok && isKnownName(read.value, types);
}

function isKnownName(type: TypeName, types: Types): boolean {
  switch (type.is) {
    case 'named':
      return isFeelType(type.name) || types.find(type.name) !== undefined;
    case 'list':
    case 'range':
      return isKnownName(type.of, types);
    case 'context':
      return type.entries.every((entry) => isKnownName(entry.type, types));
    case 'function':
      return [...type.parameters, type.result].every((one) => isKnownName(one, types));
    default:
      return never(type);
  }
}

function lookInto(expression: Expression, types: Types, found: Found): void {
  typesIn([expression], types, found);
  if (expression.is === 'table') lookAtTable(expression.table, types, found);
  if (expression.is === 'function') {
    typesIn(expression.parameters, types, found);
    if (expression.external) return found({ code: 'functionExternal', detail: '' });
  }
  if (expression.is === 'context') typesIn(expression.entries, types, found);
  for (const inner of innerOf(expression)) lookInto(inner, types, found);
}

function lookAtTable({ policy, inputs, outputs }: DecisionTable, types: Types, found: Found): void {
  typesIn([...inputs, ...outputs], types, found);
  const isRanked = policy === 'PRIORITY' || policy === 'OUTPUT ORDER';
  if (isRanked && outputs.every(({ values }) => values === undefined || values === ''))
    found({ code: 'priorityMissing', detail: policy });
}

function innerOf(expression: Expression): readonly Expression[] {
  switch (expression.is) {
    case 'literal':
    case 'table':
      return [];
    case 'context':
      return [...expression.entries.map(({ value }) => value), ...(expression.result ? [expression.result] : [])];
    case 'list':
      return expression.items;
    case 'relation':
      return expression.rows.flat();
    case 'function':
      return [expression.body];
    case 'invocation':
      return [expression.of, ...expression.bindings.map(({ value }) => value)];
    case 'conditional':
      return [expression.condition, expression.then, expression.otherwise];
    case 'filter':
      return [expression.over, expression.by];
    case 'for':
    case 'some':
    case 'every':
      return [expression.over, expression.body];
    default:
      return never(expression);
  }
}
