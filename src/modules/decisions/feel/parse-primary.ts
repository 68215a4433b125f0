import { never } from '../../../kernel/result.ts';
import { readForm } from './parse-forms.ts';
import { temporalOf } from './literals.ts';
import type { Reading } from './reading.ts';
import type { Comparison, Syntax } from './syntax.ts';

/** A value with what is asked of it: `.name`, `[filter]`, `(values)`. */
export function readPostfix(reading: Reading): Syntax {
  let of = readPrimary(reading);
  for (;;) {
    if (reading.sees('.')) {
      reading.takes('.');
      of = { is: 'path', of, name: reading.expectsName() };
    } else if (reading.sees('[')) {
      const filter = reading.attempt(() => readFilter(reading));
      if (filter === undefined) return of;
      of = { is: 'filter', of, by: filter };
    } else if (reading.takes('(')) of = readCall(reading, of);
    else return of;
  }
}

function readFilter(reading: Reading): Syntax {
  reading.expects('[');
  const by = reading.expression();
  reading.expects(']');
  return by;
}

function readCall(reading: Reading, of: Syntax): Syntax {
  if (reading.takes(')')) return { is: 'call', of, values: [] };
  const named = reading.attempt(() => {
    const values: { name: string; value: Syntax }[] = [];
    do {
      const name = reading.expectsLabel([':', ',', ')', '(', '"', '[', '{']);
      reading.expects(':');
      values.push({ name, value: reading.expression() });
    } while (reading.takes(','));
    reading.expects(')');
    return values;
  });
  if (named !== undefined) return { is: 'callNamed', of, values: named };
  const values: Syntax[] = [];
  do values.push(reading.expression());
  while (reading.takes(','));
  reading.expects(')');
  return { is: 'call', of, values };
}

function readPrimary(reading: Reading): Syntax {
  const number = reading.takesWord('number');
  if (number?.number !== undefined) return { is: 'literal', value: number.number };
  const text = reading.takesWord('text');
  if (text !== undefined) return { is: 'literal', value: text.text };
  const form = readForm(reading);
  if (form !== undefined) return form;
  if (reading.takes('null')) return { is: 'literal', value: null };
  if (reading.takes('true')) return { is: 'literal', value: true };
  if (reading.takes('false')) return { is: 'literal', value: false };
  if (reading.takes('@')) return readAt(reading);
  if (reading.sees('(')) return readBrackets(reading);
  if (reading.sees('[') || reading.sees(']')) return readSquare(reading);
  const name = reading.expectsName();
  if (name === '?') reading.asked = true;
  return { is: 'name', name };
}

function readAt(reading: Reading): Syntax {
  const text = reading.takesWord('text');
  if (text === undefined) reading.stuck();
  const value = temporalOf(text.text);
  return value === undefined ? reading.stuck() : { is: 'literal', value };
}

const COMPARISONS: readonly Comparison[] = ['=', '!=', '<=', '>=', '<', '>'];

function readBrackets(reading: Reading): Syntax {
  const inner = reading.attempt(() => {
    reading.expects('(');
    const by = reading.takesOne(COMPARISONS);
    const of = by === undefined ? reading.expression() : halfRange(by, reading.comparand());
    reading.expects(')');
    return of;
  });
  return inner ?? readRange(reading);
}

function halfRange(by: Comparison, to: Syntax): Syntax {
  switch (by) {
    case '<':
    case '<=':
      return { is: 'range', from: undefined, to, openFrom: true, openTo: by === '<' };
    case '>':
    case '>=':
      return { is: 'range', from: to, to: undefined, openFrom: by === '>', openTo: true };
    case '=':
      return { is: 'range', from: to, to, openFrom: false, openTo: false };
    case '!=':
      return { is: 'literal', value: null };
    default:
      return never(by);
  }
}

function readSquare(reading: Reading): Syntax {
  const list = reading.attempt(() => {
    reading.expects('[');
    const items: Syntax[] = [];
    if (reading.takes(']')) return items;
    do items.push(reading.expression());
    while (reading.takes(','));
    reading.expects(']');
    return items;
  });
  return list === undefined ? readRange(reading) : { is: 'list', items: list };
}

function readRange(reading: Reading): Syntax {
  const opening = reading.takesOne(['[', ']', '(']) ?? reading.stuck();
  const from = reading.comparand();
  reading.expects('..');
  const to = reading.comparand();
  const closing = reading.takesOne([']', '[', ')']) ?? reading.stuck();
  return { is: 'range', from, to, openFrom: opening !== '[', openTo: closing !== ']' };
}
