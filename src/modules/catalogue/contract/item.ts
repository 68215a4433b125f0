import { Type, type Static } from 'typebox';
import { limitUnits } from '../../../kernel/limit.ts';
import { Livelihood } from './livelihood.ts';
import { Bilingual } from './words.ts';

/** Only what a room of the house relies on is named here; the rest of an entry travels with it untouched. */
const Limit = Type.Object({
  value: Type.Number({ minimum: 0 }),
  unit: Type.Enum([...limitUnits]),
  text: Type.String(),
  flag: Type.Optional(Type.String()),
});

const LegalBasis = Type.Object({
  law: Type.String({ minLength: 1 }),
  level: Type.String(),
  articles: Type.Array(Type.String()),
  confidence: Type.Enum(['high', 'medium', 'law-only', 'unspecified']),
});

export const Material = Type.Object({
  id: Type.String({ minLength: 1 }),
  name: Type.String({ minLength: 1 }),
  form: Type.Enum(['electronic', 'copy', 'original']),
  necessity: Type.Enum(['必要', '容缺可后补', '告知承诺可替代', '非必要(情形提供)']),
  source: Type.String({ minLength: 1 }),
  licence: Type.Union([Type.String(), Type.Null()]),
  shareable: Type.Boolean(),
  shareNote: Type.Optional(Type.String()),
  applicableWhen: Type.Optional(Type.String()),
});
export type Material = Static<typeof Material>;

/** One question of an item: which data element, whose, and when it must be answered. */
export const FormField = Type.Object({
  id: Type.String({ pattern: '^[a-zA-Z]+\\.[a-zA-Z0-9]+$' }),
  name: Type.String({ minLength: 1 }),
  type: Type.String(),
  required: Type.Boolean(),
  role: Type.String(),
  requiredWhen: Type.Optional(
    Type.Union([
      Type.Object({ element: Type.String(), equals: Type.String() }),
      Type.Object({ situation: Type.String() }),
    ]),
  ),
  copyWhen: Type.Optional(Type.Object({ element: Type.String(), equals: Type.String(), from: Type.String() })),
});
export type FormField = Static<typeof FormField>;

const Remedy = Type.Object({
  reconsideration: Type.Object({
    value: Type.Integer({ minimum: 1 }),
    unit: Type.Literal('calendarDay'),
    law: Type.String(),
    body: Type.String({ minLength: 1 }),
  }),
  litigation: Type.Object({
    value: Type.Integer({ minimum: 1 }),
    unit: Type.Literal('month'),
    law: Type.String(),
    /** Which court, where the county has said so. */
    court: Type.Optional(Type.String({ minLength: 1 })),
  }),
});

/** One step of the way after handing in, as the guide shows it; `actor` is a department. */
const Step = Type.Object({
  id: Type.String(),
  name: Type.String({ minLength: 1 }),
  actor: Type.String(),
  after: Type.Array(Type.String()),
  section: Type.Optional(Type.String()),
  /** Only in this situation, in words. */
  when: Type.Optional(Type.String()),
  /** Before the application, or after the decision: outside the limit. */
  phase: Type.Optional(Type.Enum(['before', 'after'])),
  level: Type.Optional(Type.Enum(['village', 'town', 'county', 'city'])),
  clock: Type.Optional(Type.Enum(['runs', 'suspends'])),
  jointVisit: Type.Optional(Type.Boolean()),
});
export type Step = Static<typeof Step>;

/**
 * A datum that the organ gives with a grant: a number that nobody knows before. `role`: whose it is. Typed by who decides, or the day
 * of the decision itself.
 */
export const Assigned = Type.Object({
  element: FormField.properties.id,
  name: Bilingual,
  type: Type.Enum(['string', 'date', 'idcard', 'uscc']),
  role: Type.String(),
  from: Type.Enum(['decider', 'decisionDay']),
  /** Items that ask for that of somebody who stood before: who ends one business does not mean the new one. */
  neverFor: Type.Optional(Type.Array(Type.String())),
});
export type Assigned = Static<typeof Assigned>;

/** An item as its implementation list describes it (政务服务事项实施清单). */
export const Item = Type.Object({
  key: Type.String({ pattern: '^[a-z0-9-]+$' }),
  localCode: Type.String({ minLength: 1 }),
  nationalBaseCode: Type.Union([Type.String(), Type.Null()]),
  name: Type.String({ minLength: 1 }),
  /** English by the project, unofficial, where somebody wrote it. */
  nameInEnglish: Type.Optional(Type.String()),
  formerName: Type.Optional(Type.String()),
  typeCode: Type.String({ pattern: '^\\d{2}$' }),
  type: Type.String(),
  legalBasis: Type.Array(LegalBasis, { minItems: 1 }),
  exercisingLevel: Type.String(),
  department: Type.String(),
  regulator: Type.String(),
  decider: Type.Optional(Type.String()),
  serviceObjects: Type.Array(Type.String(), { minItems: 1 }),
  audience: Type.Enum(['enterprise', 'citizen', 'both']),
  acceptanceConditions: Type.Array(Type.String(), { minItems: 1 }),
  materials: Type.Array(Material),
  statutoryLimit: Limit,
  promisedLimit: Limit,
  handleType: Type.Enum(['即办件', '承诺件']),
  /** Whether something may be handed in after acceptance (容缺受理); an entry that does not say so lets nothing follow. */
  toleranceAcceptance: Type.Optional(Type.Boolean()),
  visits: Type.Object({ value: Type.Integer({ minimum: 0 }), flag: Type.Optional(Type.String()) }),
  fee: Type.Object({ charged: Type.Union([Type.Boolean(), Type.Literal('conditional')]), description: Type.String() }),
  result: Type.Object({ name: Type.String(), validity: Type.String() }),
  /** By the project, unconfirmed, where somebody wrote it. */
  assigns: Type.Optional(Type.Array(Assigned)),
  steps: Type.Array(Step),
  formFields: Type.Array(FormField, { minItems: 1 }),
  roles: Type.Array(Type.Object({ role: Type.String(), label: Type.String(), required: Type.Boolean() })),
  situations: Type.Optional(Type.Array(Type.Object({ id: Type.String(), text: Type.String() }))),
  /** Until when the law wants it applied for, and what has to be done before, in words. */
  deadlineForApplicant: Type.Optional(Type.Object({ text: Type.String(), law: Type.String() })),
  preconditions: Type.Optional(Type.Array(Type.String())),
  refusalRemedy: Remedy,
  livelihood: Type.Optional(Livelihood),
  modelled: Type.String(),
  basis: Type.String(),
  basisScope: Type.String(),
});
export type Item = Static<typeof Item>;

const Options = Type.Array(
  Type.Object({ value: Type.String({ minLength: 1 }), label: Bilingual, group: Type.Optional(Bilingual) }),
);

/** What a table asks in each of its rows. */
export const Column = Type.Object({
  id: Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9]*$' }),
  type: Type.Enum(['string', 'number', 'money', 'date', 'enum', 'idcard', 'phone']),
  name: Bilingual,
  required: Type.Boolean(),
  options: Type.Optional(Options),
});

/** A data element as it stood when the version was published: one meaning, asked once whoever needs it. */
export const Element = Type.Object({
  id: Type.String(),
  name: Bilingual,
  type: Type.String(),
  question: Type.Optional(Bilingual),
  hint: Type.Optional(Bilingual),
  /** How it is asked where that is not what its type says: several of its options, an industry, free text. */
  askedAs: Type.Optional(Type.Enum(['many', 'industry', 'string', 'text'])),
  options: Type.Optional(Options),
  /** For a table: what one row is called, and what is asked in it. */
  row: Type.Optional(Bilingual),
  columns: Type.Optional(Type.Array(Column)),
  /** What the project added of its own and how sure it is of it. */
  added: Type.Optional(Type.Object({ basis: Type.String(), flag: Type.Optional(Type.String()) })),
});
export type Element = Static<typeof Element>;
