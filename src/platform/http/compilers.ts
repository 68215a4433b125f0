import validators from '@fastify/ajv-compiler';
import serializers from '@fastify/fast-json-stringify-compiler';
import type { FastifySchema, FastifySchemaCompiler } from 'fastify';
import type { App } from './app.ts';

/** What is wrong with a request is all named, and nothing in it is changed. */
const STRICTLY = { removeAdditional: false, coerceTypes: false, allErrors: true } as const;

/**
 * Fastify's own compilers, each asked when a schema is first needed: the program has a thousand schemas, and to compile them all takes more
 * than a second in which nobody is answered. What is asked of a request refers to no shared schema and names headers in lower case.
 */
export function compileWhenNeeded(app: App): void {
  const waiting = new Set<() => unknown>();
  const later = <Compiled>(compile: () => Compiled): (() => Compiled) => {
    let compiled: Compiled | undefined;
    const get = () => {
      waiting.delete(get);
      return (compiled ??= compile());
    };
    waiting.add(get);
    return get;
  };
  const validator = later(() => validators()({}, { customOptions: STRICTLY }));
  const serializer = later(() => serializers()(app.getSchemas()));
  app.setValidatorCompiler((route) => validating(later(() => validator()(route))));
  app.setSerializerCompiler((route) => {
    const write = later(() => serializer()({ httpStatus: 'default', ...route }));
    return (answer) => write()(answer);
  });
  app.decorate('compileSchemas', () => waiting.forEach((compile) => void compile()));
}

type Validator = ReturnType<FastifySchemaCompiler<FastifySchema>>;

/** Where Fastify looks for what is wrong: at the function that it asked. */
function validating(compiled: () => Validator): Validator {
  const validate: Validator = (data) => {
    const asked = compiled();
    const answer = asked(data);
    validate.errors = asked.errors ?? null;
    return answer;
  };
  return validate;
}
