// Boxed expressions (DMN 1.5 §10.2) and decision tables (§8), said rule by rule.
import { builtInNames } from '../../../../src/modules/decisions/feel/functions/built-in.ts';
import { parseExpression, parseTests } from '../../../../src/modules/decisions/feel/parse.ts';
import type { Syntax, Tests } from '../../../../src/modules/decisions/feel/syntax.ts';
import type { DecisionTable, Expression, Named } from '../../../../src/modules/decisions/definition/model.ts';
import { anyOf, cellHolds, computed, evaluate, itemSight, itemsOf, quantified } from './expressions.ts';
import { isFunction, order, same, type Sight, type Told, type Value } from './values.ts';

/** Where a box stands: what is known by name, whose it is, and what was told so far. */
export type Place = { names: readonly string[]; owner: string; told: Told };

/** §10.3.2.9.4: a value is of the type, or is one item for a list of it, or the other way round; else null. Null is of every type. */
export function coerced(value: Value, type: string | undefined, { told }: Pick<Place, 'told'>): Value {
  const isOf = (one: Value) => one === null || type === undefined || typeof one === type;
  if (isOf(value)) return value;
  if (Array.isArray(value) && value.length === 1 && isOf(value[0] ?? null)) return value[0] ?? null;
  told.kinds.add('type');
  return null;
}

const parsed = (text: string, { names }: Place): Syntax => {
  const read = parseExpression(text, [...builtInNames, ...names]);
  if (!read.ok) throw new Error(`not readable: ${text}`);
  return read.value;
};

const cellOf = (text: string, { names }: Place): Tests => {
  const read = parseTests(text === '' ? '-' : text, [...builtInNames, ...names]);
  if (!read.ok) throw new Error(`not readable: ${text}`);
  return read.value;
};

export const valueOf = (expression: Expression, sight: Sight, place: Place): Value =>
  expression.is === 'function'
    ? plain(expression, sight, place)
    : coerced(plain(expression, sight, place), expression.type, place);

function plain(expression: Expression, sight: Sight, place: Place): Value {
  const inner = (one: Expression, at = sight) => valueOf(one, at, place);
  const each = (name: string, over: Expression) =>
    itemsOf(inner(over))?.map((item): Sight => [new Map([[name, item]]), ...sight]);
  switch (expression.is) {
    case 'literal':
      return evaluate(parsed(expression.text, place), sight);
    case 'context':
      return contextOf(expression, sight, place);
    case 'list':
      return expression.items.map((item) => inner(item));
    case 'relation':
      return expression.rows.map(
        (row) => new Map(expression.columns.map((name, at) => [name, row[at] === undefined ? null : inner(row[at])])),
      );
    case 'function':
      return functionOf(expression.parameters, place, (given) => valueOf(expression.body, [given, ...sight], place));
    case 'invocation':
      return invoked(
        inner(expression.of),
        expression.bindings.map(({ name, value }) => [name, inner(value)] as const),
      );
    case 'conditional': {
      const condition = inner(expression.condition);
      if (condition !== null && typeof condition !== 'boolean') return null;
      return inner(condition === true ? expression.then : expression.otherwise);
    }
    case 'filter':
      return filteredBox(inner(expression.over), (item) =>
        inner(expression.by, item === undefined ? sight : itemSight(item, sight)),
      );
    case 'for':
      return each(expression.name, expression.over)?.map((at) => inner(expression.body, at)) ?? null;
    case 'some':
    case 'every':
      return quantified(expression.is, each(expression.name, expression.over), (at) => inner(expression.body, at));
    default:
      return tableValue(expression.table, sight, place);
  }
}

function filteredBox(over: Value, by: (item: Value | undefined) => Value): Value {
  const items = over === null ? [] : (itemsOf(over) ?? []);
  const at = by(items[0]);
  if (typeof at === 'number') return (at > 0 ? items[at - 1] : at < 0 ? items[items.length + at] : null) ?? null;
  if (typeof at !== 'boolean' && at !== null) return null;
  return items.filter((item) => by(item) === true);
}

function contextOf({ entries, result }: Expression & { is: 'context' }, sight: Sight, place: Place): Value {
  const made = new Map<string, Value>();
  const known = { ...place, names: [...place.names, ...entries.map(({ name }) => name)] };
  for (const { name, type, value } of entries)
    made.set(name, valueOf({ ...value, type: type ?? value.type }, [new Map(made), ...sight], known));
  return result === undefined ? made : valueOf(result, [made, ...sight], known);
}

/** A function asks each value to be of its parameter's type; where one is not, nothing is called. */
export function functionOf(
  parameters: readonly Named[],
  _place: Place,
  body: (given: ReadonlyMap<string, Value>) => Value,
): Value {
  return {
    names: parameters.map(({ name }) => name),
    call: (given) => {
      const taken = new Map<string, Value>();
      for (const [at, { name, type }] of parameters.entries()) {
        const asked = { kinds: new Set<string>(), rules: [] };
        taken.set(name, coerced(given[at] ?? null, type, { told: asked }));
        if (asked.kinds.size > 0) return null;
      }
      return body(taken);
    },
  };
}

function invoked(of: Value, bindings: readonly (readonly [string, Value])[]): Value {
  if (!isFunction(of)) return null;
  const given = new Map(bindings);
  if (given.size !== of.names.length || !of.names.every((name) => given.has(name))) return null;
  return of.call(of.names.map((name) => given.get(name) ?? null));
}

/** §8.2: the rules of which every cell holds, and what the hit policy makes of them. */
function tableValue(table: DecisionTable, sight: Sight, place: Place): Value {
  const { owner, told } = place;
  const asked = table.inputs.map(({ text, type }) => coerced(evaluate(parsed(text, place), sight), type, place));
  const isAllowed = table.inputs.every(
    ({ allowed }, at) =>
      allowed === undefined || allowed === '' || cellHolds(cellOf(allowed, place), asked[at] ?? null, sight) === true,
  );
  if (!isAllowed) return failed(told, 'notAllowed');
  const all = table.rules
    .map((rule, at) => ({ rule, at }))
    .filter(({ rule }) =>
      rule.tests.every((text, at) => cellHolds(cellOf(text, place), asked[at] ?? null, sight) === true),
    );
  const found = table.policy === 'FIRST' ? all.slice(0, 1) : all;
  told.rules.push(...found.map(({ at }) => `${owner} ${at + 1}`));
  const answers = found.map(({ rule }) =>
    rule.outputs.map((text, at) =>
      coerced(
        text === '' || text === '-' ? null : evaluate(parsed(text, place), sight),
        table.outputs[at]?.type,
        place,
      ),
    ),
  );
  return answers.length === 0 ? noneValue(table, sight, place) : policyValue(table, answers, { sight, place });
}

function failed({ kinds }: Told, kind: string): null {
  kinds.add(kind);
  return null;
}

function noneValue(table: DecisionTable, sight: Sight, place: Place): Value {
  if (table.outputs.some(({ otherwise }) => otherwise !== undefined && otherwise !== ''))
    return oneOf(
      table,
      table.outputs.map(({ otherwise = '', type }) =>
        coerced(otherwise === '' ? null : evaluate(parsed(otherwise, place), sight), type, place),
      ),
    );
  return table.policy === 'COLLECT' && table.aggregation === 'COUNT' ? 0 : failed(place.told, 'none');
}

/** One output is its value, several are a context (§8.2.9). */
const oneOf = ({ outputs }: DecisionTable, values: readonly Value[]): Value =>
  outputs.length === 1 ? (values[0] ?? null) : new Map(outputs.map(({ name }, at) => [name, values[at] ?? null]));

type Answers = readonly (readonly Value[])[];

function policyValue(table: DecisionTable, answers: Answers, at: { sight: Sight; place: Place }): Value {
  const values = answers.map((one) => oneOf(table, one));
  const [first = null] = values;
  switch (table.policy) {
    case 'UNIQUE':
      return values.length === 1 ? first : failed(at.place.told, 'unique');
    case 'ANY':
      return values.every((value) => same(value, first) === true) ? first : failed(at.place.told, 'any');
    case 'FIRST':
      return first;
    case 'PRIORITY':
      return oneOf(table, byPriority(table, answers, at)[0] ?? []);
    case 'RULE ORDER':
      return values;
    case 'OUTPUT ORDER':
      return byPriority(table, answers, at).map((one) => oneOf(table, one));
    default:
      return collected(table.aggregation, values);
  }
}

/** By the place of each output in the list of its values, the first output first; what is not in the list comes last. */
function byPriority(table: DecisionTable, answers: Answers, { sight, place }: { sight: Sight; place: Place }): Answers {
  const rank = (value: Value, listed: string | undefined) => {
    const read = listed === undefined || listed === '' ? undefined : cellOf(listed, place);
    const tests = read?.is === 'some' ? read.tests : [];
    const at = tests.findIndex((test) => anyOf([test], value, sight) === true);
    return at < 0 ? tests.length : at;
  };
  const ranks = (one: readonly Value[]) => table.outputs.map(({ values }, at) => rank(one[at] ?? null, values));
  const waiting = [...answers];
  const sorted: (readonly Value[])[] = [];
  while (waiting.length > 0) {
    let best = 0;
    for (let at = 1; at < waiting.length; at += 1)
      if (isBefore(ranks(waiting[at] ?? []), ranks(waiting[best] ?? []))) best = at;
    sorted.push(...waiting.splice(best, 1));
  }
  return sorted;
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((rank, place) => rank !== other[place]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

/** §8.2.8: the aggregation of COLLECT; null where values have no sum or order. */
function collected(by: DecisionTable['aggregation'], values: Value[]): Value {
  const [head = null, ...rest] = values;
  if (by === undefined) return values;
  if (by === 'COUNT') return values.length;
  if (by === 'SUM') return rest.reduce((sum, value) => computed(sum, '+', value), head);
  const sign = by === 'MAX' ? 1 : -1;
  let best = head;
  for (const value of rest) {
    const between = order(value, best);
    if (between === null) return null;
    if (between * sign > 0) best = value;
  }
  return best;
}
