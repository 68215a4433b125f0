import { never } from '../../../kernel/result.ts';
import type { DecisionTable, Expression, ItemDefinition, Named } from '../definition/model.ts';

/** What an expression or a type says, by where in it, as written; tables stand apart. */
export type Said = {
  facts: Map<string, { place: readonly string[]; fact: string; said: string }>;
  tables: Map<string, { place: readonly string[]; table: DecisionTable }>;
};

export const nothingSaid = (): Said => ({ facts: new Map(), tables: new Map() });

/** Notes what is said at a place; what is not there is not said. */
export function note(
  { facts }: Said,
  place: readonly string[],
  said: Readonly<Record<string, string | undefined>>,
): void {
  for (const [fact, text] of Object.entries(said))
    if (text !== undefined && text !== '') facts.set(JSON.stringify([...place, fact]), { place, fact, said: text });
}

const namedText = ({ name, type }: Named) => (type === undefined ? name : `${name}: ${type}`);

export function noteExpression(all: Said, place: readonly string[], expression: Expression): void {
  const { is } = expression;
  note(all, place, { kind: is, type: expression.type });
  const inner = (step: string, one: Expression | undefined) =>
    one === undefined ? undefined : noteExpression(all, [...place, step], one);
  switch (is) {
    case 'literal':
      return note(all, place, { text: expression.text });
    case 'table':
      all.tables.set(JSON.stringify(place), { place, table: expression.table });
      return undefined;
    case 'context':
      for (const { name, type, value } of expression.entries) inner(name, { ...value, type: type ?? value.type });
      return inner('result', expression.result);
    case 'list':
      for (const [at, item] of expression.items.entries()) inner(String(at + 1), item);
      return undefined;
    case 'relation':
      return noteRelation(all, place, expression);
    case 'function':
      note(all, place, {
        parameters: expression.parameters.map(namedText).join(', '),
        external: expression.external ? 'true' : undefined,
      });
      return inner('body', expression.body);
    case 'invocation':
      inner('of', expression.of);
      for (const { name, value } of expression.bindings) inner(name, value);
      return undefined;
    default:
      return noteBranches(all, place, expression);
  }
}

type Branching = Extract<Expression, { is: 'conditional' | 'filter' | 'for' | 'some' | 'every' }>;

function noteBranches(all: Said, place: readonly string[], expression: Branching): void {
  const inner = (step: string, one: Expression) => noteExpression(all, [...place, step], one);
  switch (expression.is) {
    case 'conditional':
      inner('if', expression.condition);
      inner('then', expression.then);
      return inner('else', expression.otherwise);
    case 'filter':
      inner('in', expression.over);
      return inner('match', expression.by);
    case 'for':
    case 'some':
    case 'every':
      note(all, place, { iterator: expression.name });
      inner('in', expression.over);
      return inner(expression.is === 'for' ? 'return' : 'satisfies', expression.body);
    default:
      return never(expression);
  }
}

function noteRelation(all: Said, place: readonly string[], { columns, rows }: Expression & { is: 'relation' }): void {
  note(all, place, { columns: columns.join(', ') });
  for (const [row, cells] of rows.entries())
    for (const [at, cell] of cells.entries())
      noteExpression(all, [...place, String(row + 1), columns[at] ?? String(at + 1)], cell);
}

export function noteType(all: Said, place: readonly string[], definition: ItemDefinition): void {
  const { type, collection, allowed, constraint, isFunction, components } = definition;
  note(all, place, {
    ...{ type, allowed, constraint },
    collection: collection ? 'true' : undefined,
    function: isFunction ? 'true' : undefined,
  });
  for (const component of components) {
    note(all, [...place, component.name], { component: component.name });
    noteType(all, [...place, component.name], component);
  }
}
