import { readType } from './parse-types.ts';
import type { Reading } from './reading.ts';
import type { Loop, Syntax } from './syntax.ts';
import type { TypeName } from './type-name.ts';

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
  const condition = reading.expression();
  reading.expects('then');
  const then = reading.expression();
  reading.expects('else');
  return { is: 'if', condition, then, else: reading.expression() };
}

function readLoops(reading: Reading): Loop[] {
  const loops: Loop[] = [];
  do {
    const name = reading.expectsNewName(['in', ',', 'return', 'satisfies']);
    reading.expects('in');
    const over = reading.expression();
    loops.push(reading.takes('..') ? { name, over, to: reading.expression() } : { name, over });
  } while (reading.takes(','));
  return loops;
}

function readFor(reading: Reading): Syntax {
  const loops = readLoops(reading);
  reading.expects('return');
  reading.names.add('partial');
  return { is: 'for', loops, body: reading.expression() };
}

function readQuantified(reading: Reading, is: 'some' | 'every'): Syntax {
  const loops = readLoops(reading);
  reading.expects('satisfies');
  return { is, loops, body: reading.expression() };
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
  return { is: 'function', parameters, external, body: reading.expression() };
}

function readContext(reading: Reading): Syntax {
  const entries: { name: string; value: Syntax }[] = [];
  if (reading.takes('}')) return { is: 'context', entries };
  do {
    const text = reading.takesWord('text');
    const name = text === undefined ? reading.expectsNewName([':', ',', '}']) : text.text;
    reading.names.add(name);
    reading.expects(':');
    entries.push({ name, value: reading.expression() });
  } while (reading.takes(','));
  reading.expects('}');
  return { is: 'context', entries };
}
