import { equals } from '../compare.ts';
import { DateTime, Day, TimeOfDay, type Zone } from '../temporal.ts';
import { fault, isContext, isList, listOf, type Context, type FeelFunction, type Run, type Value } from '../value.ts';
import { anyOf, define } from './define.ts';

const entriesOf = (value: Value, run: Run): Value =>
  isContext(value)
    ? [...value].map(
        ([key, one]) =>
          new Map<string, Value>([
            ['key', key],
            ['value', one],
          ]),
      )
    : fault(run, 'takes a context');

function put([context = null, key = null, value = null]: readonly Value[], run: Run): Value {
  if (!isContext(context)) return fault(run, 'takes a context');
  if (typeof key === 'string') return new Map([...context, [key, value]]);
  if (!isList(key) || key.length === 0) return fault(run, 'context put: no key');
  const [first, ...rest] = key;
  if (typeof first !== 'string') return fault(run, 'context put: no key');
  if (rest.length === 0) return new Map([...context, [first, value]]);
  const inner = context.get(first) ?? null;
  const changed = isContext(inner) ? put([inner, rest, value], run) : null;
  return changed === null ? fault(run, 'context put: nothing there') : new Map([...context, [first, changed]]);
}

function contextOf([entries = null]: readonly Value[], run: Run): Value {
  const made = new Map<string, Value>();
  for (const entry of listOf(entries)) {
    const key = isContext(entry) && entry.has('value') ? entry.get('key') : undefined;
    if (typeof key !== 'string' || !isContext(entry) || made.has(key)) return fault(run, 'no entries of a context');
    made.set(key, entry.get('value') ?? null);
  }
  return made;
}

function merge([contexts = null]: readonly Value[], run: Run): Value {
  const all: Context[] = listOf(contexts).filter(isContext);
  if (all.length < listOf(contexts).length) return fault(run, 'takes contexts');
  return new Map(all.flatMap((context) => [...context]));
}

function sameZone(one: Zone | undefined, other: Zone | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if ('name' in one) return 'name' in other && one.name === other.name;
  return 'offset' in other && one.offset === other.offset;
}

/** Whether two values are the same, zone and all. */
function is([one = null, other = null]: readonly Value[]): Value {
  if (one instanceof TimeOfDay && other instanceof TimeOfDay)
    return sameZone(one.zone, other.zone) && one.nanos === other.nanos;
  if (one instanceof DateTime && other instanceof DateTime)
    return sameZone(one.time.zone, other.time.zone) && equals(one, other) === true;
  if (one instanceof Day !== other instanceof Day) return false;
  return equals(one, other) === true;
}

export const contextFunctions: Readonly<Record<string, FeelFunction>> = {
  'get value': define('m, key', ([context = null, key], run) =>
    isContext(context) && typeof key === 'string'
      ? (context.get(key) ?? null)
      : fault(run, 'takes a context and a key'),
  ),
  'get entries': define('m', ([context = null], run) => entriesOf(context, run)),
  'context put': anyOf(define('context, keys, value', put), define('context, key: string, value', put)),
  'context merge': define('contexts', merge),
  context: define('entries', contextOf),
  is: define('value1, value2', is),
  not: define('negand', ([value], run) => (typeof value === 'boolean' ? !value : fault(run, 'takes a boolean'))),
};
