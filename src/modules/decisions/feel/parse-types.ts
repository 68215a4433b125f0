import type { Reading } from './reading.ts';
import type { TypeName } from './type-name.ts';

/** A type: a name, or `list<…>`, `range<…>`, `context<…>`, `function<…> -> …`. */
export function readType(reading: Reading): TypeName {
  return reading.nested(() => {
    if (reading.sees('<', 1)) {
      if (reading.takes('list')) return { is: 'list', of: inAngles(reading) };
      if (reading.takes('range')) return { is: 'range', of: inAngles(reading) };
      if (reading.takes('context')) return { is: 'context', entries: readEntries(reading) };
      if (reading.takes('function')) return readFunctionType(reading);
    }
    return { is: 'named', name: readTypeName(reading) };
  });
}

function readTypeName(reading: Reading): string {
  if (reading.takes('function')) return 'function';
  if (reading.takes('null')) return 'null';
  let name = reading.expectsName();
  while (reading.takes('.')) name += `.${reading.expectsName()}`;
  return name;
}

function inAngles(reading: Reading): TypeName {
  reading.expects('<');
  const inner = readType(reading);
  reading.expects('>');
  return inner;
}

function readEntries(reading: Reading): { name: string; type: TypeName }[] {
  const entries: { name: string; type: TypeName }[] = [];
  reading.expects('<');
  do {
    const name = reading.expectsNewName([':', '>']);
    reading.expects(':');
    entries.push({ name, type: readType(reading) });
  } while (reading.takes(','));
  reading.expects('>');
  return entries;
}

function readFunctionType(reading: Reading): TypeName {
  const parameters: TypeName[] = [];
  reading.expects('<');
  if (!reading.takes('>')) {
    do parameters.push(readType(reading));
    while (reading.takes(','));
    reading.expects('>');
  }
  reading.expects('->');
  return { is: 'function', parameters, result: readType(reading) };
}
