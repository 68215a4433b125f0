import { readExpression } from './parse-operators.ts';
import { readType } from './parse-types.ts';
import type { Reading } from './reading.ts';
import type { Loop, Syntax, TypeName } from './syntax.ts';

/** What begins with a word of its own or a brace; undefined where none does. */
export function readForm(reading: Reading): Syntax | undefined {
  if (reading.takes('if')) return reading.nested(() => readIf(reading));
  if (reading.takes('for')) return reading.nested(() => readFor(reading));
  if (reading.takes('some')) return reading.nested(() => readQuantified(reading, 'some'));
  if (reading.takes('every')) return reading.nested(() => readQuantified(reading, 'every'));
  if (reading.takes('function')) return reading.nested(() => readFunction(reading));
  return reading.takes('{') ? reading.nested(() => readContext(reading)) : undefined;
}

function readIf(reading: Reading): Syntax {
  const condition = readExpression(reading);
  reading.expects('then');
  const then = readExpression(reading);
  reading.expects('else');
  return { is: 'if', condition, then, else: readExpression(reading) };
}

function readLoops(reading: Reading): Loop[] {
  const loops: Loop[] = [];
  do {
    const name = reading.expectsNewName(['in', ',', 'return', 'satisfies']);
    reading.expects('in');
    const over = readExpression(reading);
    loops.push(reading.takes('..') ? { name, over, to: readExpression(reading) } : { name, over });
  } while (reading.takes(','));
  return loops;
}

function readFor(reading: Reading): Syntax {
  const loops = readLoops(reading);
  reading.expects('return');
  reading.names.add('partial');
  return { is: 'for', loops, body: readExpression(reading) };
}

function readQuantified(reading: Reading, is: 'some' | 'every'): Syntax {
  const loops = readLoops(reading);
  reading.expects('satisfies');
  return { is, loops, body: readExpression(reading) };
}

function readFunction(reading: Reading): Syntax {
  const parameters: { name: string; type?: TypeName }[] = [];
  reading.expects('(');
  if (!reading.takes(')')) {
    do {
      const name = reading.expectsNewName([':', ',', ')']);
      parameters.push(reading.takes(':') ? { name, type: readType(reading) } : { name });
    } while (reading.takes(','));
    reading.expects(')');
  }
  const external = reading.takes('external');
  return { is: 'function', parameters, external, body: readExpression(reading) };
}

function readContext(reading: Reading): Syntax {
  const entries: { name: string; value: Syntax }[] = [];
  if (reading.takes('}')) return { is: 'context', entries };
  do {
    const text = reading.takesWord('text');
    const name = text === undefined ? reading.expectsNewName([':', ',', '}']) : text.text;
    reading.names.add(name);
    reading.expects(':');
    entries.push({ name, value: readExpression(reading) });
  } while (reading.takes(','));
  reading.expects('}');
  return { is: 'context', entries };
}
