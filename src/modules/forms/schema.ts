// The form as JSON Schema (2020-12, a small subset) and its validator: the server's second opinion on what is handed in, and what other
// systems are told about our data.
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { isCivilDate } from '../../kernel/civil-date.ts';
import { isUscc } from '../../kernel/codes/uscc.ts';
import { parseYuan } from '../../kernel/fen.ts';
import type { Answers, Condition, Field, Form } from './contract/form.ts';
import { CITIZEN_CARD, isIdNumber, isPhone } from './rules/check.ts';
import { fieldsOf } from './rules/path.ts';
import { MOST_ROWS, rowsOf } from './rules/rows.ts';

type JsonSchema = { [keyword: string]: unknown };

/** Answers by data element. `x-element` names the element, so that the same datum is known in every form. */
export const schemaOf = (form: Form): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:onewindow:form:${form.item}:${form.version}`,
  ...objectOf(fieldsOf(form)),
});

function objectOf(fields: readonly Field[]): JsonSchema {
  const rules = fields.flatMap(rulesOf);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((field) => [field.id, propertyOf(field)])),
    required: fields.filter(({ required, copied, askedWhen }) => required && !copied && !askedWhen).map(({ id }) => id),
    ...(rules.length > 0 && { allOf: rules }),
  };
}

function propertyOf(field: Field): JsonSchema {
  return {
    'x-element': field.id,
    type: 'string',
    minLength: 1,
    maxLength: field.longest,
    ...(field.options && field.type !== 'many' && { enum: field.options.map(({ value }) => value) }),
    ...shapeOf(field),
  };
}

function shapeOf({ type, idType, options = [], columns = [] }: Field): JsonSchema {
  switch (type) {
    case 'many':
      return { 'x-lines': options.map(({ value }) => value) };
    case 'table':
      return { 'x-rows': { ...objectOf(columns), minProperties: 1 } };
    case 'declaration':
      return { const: 'yes' };
    case 'number':
      return { pattern: '^\\d{1,12}(\\.\\d{1,6})?$' };
    case 'money':
      return { format: 'x-yuan' };
    case 'date':
      return { format: 'x-day' };
    case 'boolean':
      return { enum: ['yes', 'no'] };
    case 'idcard':
      return idType === undefined ? { format: 'x-citizen-id' } : {};
    case 'uscc':
      return { format: 'x-uscc' };
    case 'phone':
      return { format: 'x-phone' };
    default:
      return {};
  }
}

/** What depends on other answers: whether it is asked and needed at all, copies, and the number that fits the kind of document named. */
function rulesOf({ id, required, requiredWhen, askedWhen, copied, idType }: Field): JsonSchema[] {
  const typed = all([
    ...(askedWhen ? [schemaFor(askedWhen)] : []),
    ...(copied ? [{ not: schemaFor(copied.when) }] : []),
  ]);
  return [
    ...(askedWhen ? [{ if: schemaFor(askedWhen), else: { properties: { [id]: false } } }] : []),
    ...(requiredWhen && !required ? [{ if: all([typed, schemaFor(requiredWhen)]), then: { required: [id] } }] : []),
    ...(required && (copied || askedWhen) ? [{ if: typed, then: { required: [id] } }] : []),
    ...(idType === undefined
      ? []
      : [
          {
            if: { properties: { [idType]: { const: CITIZEN_CARD } } },
            then: { properties: { [id]: { type: 'string', format: 'x-citizen-id' } } },
            else: { properties: { [id]: { type: 'string', format: 'x-document-number' } } },
          },
        ]),
  ];
}

const all = (schemas: readonly JsonSchema[]): JsonSchema => ({ allOf: schemas });

function schemaFor(condition: Condition): JsonSchema {
  if ('all' in condition) return { allOf: condition.all.map(schemaFor) };
  if ('any' in condition) return { anyOf: condition.any.map(schemaFor) };
  if ('not' in condition) return { not: schemaFor(condition.not) };
  const { element } = condition;
  return 'equals' in condition
    ? { required: [element], properties: { [element]: { const: condition.equals } } }
    : { required: [element] };
}

const FORMATS = {
  'x-day': isCivilDate,
  'x-uscc': isUscc,
  'x-phone': isPhone,
  'x-citizen-id': (text: string) => isIdNumber(text, CITIZEN_CARD),
  'x-document-number': (text: string) => isIdNumber(text, 'other'),
  'x-yuan': (text: string) => {
    const amount = parseYuan(text);
    return amount.ok && amount.value >= 0;
  },
};

/** Several options, one a line. */
const LINES = {
  keyword: 'x-lines',
  schemaType: 'array',
  type: 'string',
  validate: (values: readonly string[], text: string) => text.split('\n').every((value) => values.includes(value)),
} as const;

const compiled = new Map<string, (answers: Answers) => string[]>();
/** Far more than one county's forms; past it the oldest is compiled anew when it is wanted again. */
const MOST_COMPILED = 500;

/** The data elements of which the schema finds something wrong in what is handed in; none when it fits. Compiled once for a form. */
export function findSchemaFaults(form: Form, answers: Answers): string[] {
  const schema = JSON.stringify(schemaOf(form));
  const check = compiled.get(schema) ?? compileForm(form);
  compiled.set(schema, check);
  const [oldest] = compiled.keys();
  if (compiled.size > MOST_COMPILED && oldest !== undefined) compiled.delete(oldest);
  return check(answers);
}

function compileForm(form: Form): (answers: Answers) => string[] {
  const ajv = new Ajv2020({
    allErrors: true,
    // The schema is ours, and compiling the schema of schemas takes longer than all the rest.
    ...{ meta: false, validateSchema: false },
    strict: true,
    strictRequired: false,
    formats: FORMATS,
    keywords: ['x-element', LINES],
  });
  ajv.addKeyword({
    keyword: 'x-rows',
    schemaType: 'object',
    type: 'string',
    compile: (row: JsonSchema) => {
      const fits = ajv.compile({ type: 'array', minItems: 1, maxItems: MOST_ROWS, items: row });
      return (text: string) => fits(rowsOf(text));
    },
  });
  const validate = ajv.compile(schemaOf(form));
  return (answers) => (validate(answers) ? [] : (validate.errors ?? []).map(elementOf));
}

const elementOf = ({ instancePath, params }: ErrorObject): string =>
  instancePath.slice(1) || String(params['missingProperty'] ?? params['additionalProperty'] ?? 'whole');
