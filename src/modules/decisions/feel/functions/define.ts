import { parseType } from '../parse.ts';
import { FeelFunction, type Parameter, type Run, type Value } from '../value.ts';

/** Builds a built-in function from how it is written: `name: type, other: type`; a `?` behind a name lets it be left out. */
export function define(signature: string, body: (values: readonly Value[], run: Run) => Value): FeelFunction {
  const all = signature === '' ? [] : signature.split(', ').map(parameterOf);
  const needed = all.filter(({ optional }) => !optional).length;
  const ways = Array.from({ length: all.length - needed + 1 }, (_way, extra) =>
    all.slice(0, needed + extra).map(({ parameter }) => parameter),
  );
  return new FeelFunction({ parameters: ways, body });
}

/** One that is called in several ways. */
export const anyOf = (...functions: readonly FeelFunction[]): FeelFunction =>
  new FeelFunction({
    parameters: functions.flatMap(({ parameters }) => parameters),
    body: (values, run) =>
      functions
        .find(({ parameters }) => parameters.some(({ length }) => length === values.length))
        ?.body(values, run) ?? null,
  });

/** One that takes a list, or its items one by one. */
export const overList = (body: (items: readonly Value[], run: Run) => Value): FeelFunction =>
  new FeelFunction({
    parameters: [[{ name: 'list' }]],
    variadic: true,
    body: (values, run) => {
      const [first = null] = values;
      if (values.length === 0) return null;
      return body(values.length === 1 && Array.isArray(first) ? first : values, run);
    },
  });

function parameterOf(text: string): { parameter: Parameter; optional: boolean } {
  const [written = '', type] = text.split(': ');
  const name = written.replace('?', '');
  const read = type === undefined ? undefined : parseType(type);
  return { parameter: read?.ok === true ? { name, type: read.value } : { name }, optional: written.endsWith('?') };
}
