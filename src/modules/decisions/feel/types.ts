import { never } from '../../../kernel/result.ts';
import { Decimal } from '../../../kernel/decimal.ts';
import type { TypeName } from './type-name.ts';
import { DateTime, DaysDuration, Day, MonthsDuration, TimeOfDay } from './temporal.ts';
import { FeelFunction, isContext, isList, Range, type Run, type Value } from './value.ts';

/** Whether a value is of a type that the model names; undefined where it names none such. */
export type NamedTypes = (name: string, value: Value) => boolean | undefined;

/** The types of a model; looking at a value costs steps of the run. */
export type ModelTypes = (run: Run) => NamedTypes;

const KINDS: Readonly<Record<string, (value: Value) => boolean>> = {
  Any: (value) => value !== null,
  Null: (value) => value === null,
  null: (value) => value === null,
  number: (value) => value instanceof Decimal,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Day,
  time: (value) => value instanceof TimeOfDay,
  dateTime: (value) => value instanceof DateTime,
  'date and time': (value) => value instanceof DateTime,
  dayTimeDuration: (value) => value instanceof DaysDuration,
  'days and time duration': (value) => value instanceof DaysDuration,
  yearMonthDuration: (value) => value instanceof MonthsDuration,
  'years and months duration': (value) => value instanceof MonthsDuration,
  list: isList,
  context: isContext,
  function: (value) => value instanceof FeelFunction,
  range: (value) => value instanceof Range,
};

/** Whether FEEL itself has a type of that name. */
export const isFeelType = (name: string): boolean => Object.hasOwn(KINDS, name);

/** Whether a value is of a type (`instance of`): null is of no type but Null. Undefined where the type is not known. */
export function isInstance(value: Value, type: TypeName, named: NamedTypes): boolean | undefined {
  switch (type.is) {
    case 'named':
      return Object.hasOwn(KINDS, type.name) ? KINDS[type.name]?.(value) : named(type.name, value);
    case 'list':
      return isList(value) && value.every((item) => conforms(item, type.of, named));
    case 'range':
      return value instanceof Range && [value.from, value.to].every((end) => conforms(end, type.of, named));
    case 'context':
      return (
        isContext(value) &&
        type.entries.every(
          (entry) => value.has(entry.name) && conforms(value.get(entry.name) ?? null, entry.type, named),
        )
      );
    case 'function':
      return value instanceof FeelFunction && (value.parameters[0]?.length ?? 0) === type.parameters.length;
    default:
      return never(type);
  }
}

/** Whether a value may stand where a type is asked for: null may anywhere. */
function conforms(value: Value, type: TypeName, named: NamedTypes): boolean {
  if (value === null) return true;
  return isInstance(value, type, named) !== false;
}

/**
 * The value as a type asks for it (DMN 1.5 §10.3.2.9.4): a list of one for the one, one for a list of it, a day for its midnight;
 * undefined where it cannot be had.
 */
export function coerced(value: Value, type: TypeName, named: NamedTypes): Value | undefined {
  if (conforms(value, type, named)) return value;
  if (isList(value) && value.length === 1 && conforms(value[0] ?? null, type, named)) return value[0] ?? null;
  if (type.is === 'named' && type.name === 'list') return [value];
  if (type.is === 'list' && !isList(value) && conforms(value, type.of, named)) return [value];
  if (type.is === 'named' && value instanceof Day && ['date and time', 'dateTime'].includes(type.name))
    return new DateTime(value, new TimeOfDay(0, { offset: 0 }));
  return undefined;
}
