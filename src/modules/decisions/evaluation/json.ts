import { Decimal, decimalOf, decimalText } from '../../../kernel/decimal.ts';
import { temporalOf } from '../feel/literals.ts';
import { DateTime, DaysDuration, Day, MonthsDuration, TimeOfDay } from '../feel/temporal.ts';
import { textOf } from '../feel/text.ts';
import { isContext, isList, type Temporal, type Value } from '../feel/value.ts';
import type { ItemDefinition } from '../definition/model.ts';
import type { Types } from './types.ts';

const KINDS = [Day, TimeOfDay, DateTime, DaysDuration, MonthsDuration];
const isTemporal = (value: unknown): value is Temporal => KINDS.some((kind) => value instanceof kind);

const TEMPORAL = /date|time|duration/i;

/** A value of JSON as a model's type asks for it; what is a day or duration already stays. Otherwise days and durations are text, and so are numbers that JSON cannot hold. */
export function valueOfJson(json: unknown, type: string | undefined, types: Types): Value {
  if (json === null || json === undefined) return null;
  if (isTemporal(json)) return json;
  const found = type === undefined ? undefined : types.find(type);
  if (found !== undefined) return valueOfDefinition(json, found.definition, found.among);
  if (typeof json === 'boolean') return json;
  if (typeof json === 'number') return decimalOf(String(json)) ?? null;
  if (typeof json === 'string') return valueOfText(json, type);
  if (Array.isArray(json)) return json.map((item) => valueOfJson(item, undefined, types));
  if (typeof json !== 'object') return null;
  return new Map(Object.entries(json).map(([name, value]) => [name, valueOfJson(value, undefined, types)]));
}

function valueOfText(text: string, type: string | undefined): Value {
  if (type === 'number') return decimalOf(text) ?? text;
  return type !== undefined && TEMPORAL.test(type) ? (temporalOf(text) ?? text) : text;
}

function valueOfDefinition(json: unknown, definition: ItemDefinition, types: Types): Value {
  if (definition.collection && Array.isArray(json)) return json.map((item) => itemOf(item, definition, types));
  return itemOf(json, definition, types);
}

/** Entries that a type has and that are left out are null. */
function itemOf(json: unknown, { components, type }: ItemDefinition, types: Types): Value {
  if (components.length === 0 || typeof json !== 'object' || json === null || Array.isArray(json))
    return valueOfJson(json, type, types);
  const given = new Map(Object.entries(json).map(([name, value]) => [name, valueOfJson(value, undefined, types)]));
  for (const component of components) {
    const value: unknown = Object.entries(json).find(([name]) => name === component.name)?.[1];
    given.set(component.name, value === undefined ? null : valueOfDefinition(value, component, types));
  }
  return given;
}

/** A value as JSON: dates as ISO text, numbers of more than 15 digits as text. */
export function jsonOf(value: Value): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (value instanceof Decimal) {
    const text = decimalText(value);
    return text.replaceAll(/\D/g, '').replace(/^0+/, '').length > 15 ? text : Number(text);
  }
  if (isList(value)) return value.map(jsonOf);
  if (isContext(value)) return Object.fromEntries([...value].map(([name, one]) => [name, jsonOf(one)]));
  return textOf(value);
}
