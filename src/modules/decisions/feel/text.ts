import { Decimal, decimalText } from '../../../kernel/decimal.ts';
import { DateTime, Day, TimeOfDay } from './temporal.ts';
import { dateTimeText, dayText, durationText, timeText } from './temporal-text.ts';
import { FeelFunction, isContext, isList, Range, type Temporal, type Value } from './value.ts';

function temporalText(value: Temporal): string {
  if (value instanceof Day) return dayText(value);
  if (value instanceof TimeOfDay) return timeText(value);
  return value instanceof DateTime ? dateTimeText(value) : durationText(value);
}

/** A value as `string()` writes it; texts inside others stand in quotes. */
export function textOf(value: Value): string {
  return typeof value === 'string' ? value : inner(value);
}

function inner(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Decimal) return decimalText(value);
  if (isList(value)) return `[${value.map(inner).join(', ')}]`;
  if (isContext(value)) return `{${[...value].map(([name, one]) => `${entryName(name)}: ${inner(one)}`).join(', ')}}`;
  if (value instanceof Range) return rangeText(value);
  return value instanceof FeelFunction ? 'function' : temporalText(value);
}

const entryName = (name: string) => (/^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(name) ? name : JSON.stringify(name));

const rangeText = ({ from, to, openFrom, openTo }: Range) =>
  `${openFrom ? '(' : '['}${inner(from)}..${inner(to)}${openTo ? ')' : ']'}`;
