import { Type, type Static } from 'typebox';
import { limitUnits } from '../../../kernel/limit.ts';

/** An item, as a path names it. */
export const ModelParams = Type.Object({ item: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) });

export const ModelVersionParams = Type.Object({
  ...ModelParams.properties,
  version: Type.String({ pattern: '^[1-9]\\d{0,5}$' }),
});

/** `after`: the item of the last row of the page before. */
export const ModelListQuery = Type.Object({ after: Type.Optional(ModelParams.properties.item) });

/** A version of an item's model, without the file. `origin` says how it came about; neither way has been confirmed by a county. */
export const ModelRow = Type.Object({
  id: Type.String({ format: 'uuid' }),
  item: Type.String(),
  version: Type.Integer({ minimum: 1 }),
  origin: Type.Enum(['modelled', 'generated']),
  sha256: Type.String(),
  effectiveOn: Type.String({ format: 'date' }),
});
export type ModelRow = Static<typeof ModelRow>;

export const Name = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

/** With what the catalogue calls the item and the organ that handles it; null where the item is no longer in force. */
export const NamedModel = Type.Object({
  ...ModelRow.properties,
  name: Type.Union([Name, Type.Null()]),
  department: Type.Union([Name, Type.Null()]),
});
export type NamedModel = Static<typeof NamedModel>;

export const ModelPage = Type.Object({
  models: Type.Array(NamedModel),
  /** The `after` of the next page; null on the last one. */
  after: Type.Union([Type.String(), Type.Null()]),
});
export type ModelPage = Static<typeof ModelPage>;

const LimitFact = Type.Object({ value: Type.Number(), unit: Type.Enum([...limitUnits]) });

const StepWork = Type.Object({
  act: Type.Enum(['accept', 'review', 'visit', 'publicity', 'special', 'decide', 'issue', 'assist', 'onTheSpot']),
  role: Type.Enum(['clerk', 'reviewer', 'approver']),
  department: Name,
  jointWith: Type.Array(Name),
  section: Type.Optional(Type.String()),
  level: Type.Optional(Type.Enum(['village', 'town', 'county', 'city'])),
  limit: Type.Optional(LimitFact),
  /** The article by which the limit of the whole stands still meanwhile. */
  suspendedBy: Type.Optional(Type.String()),
  publicity: Type.Optional(Type.Object({ place: Type.String(), minimum: LimitFact, basis: Type.String() })),
  phase: Type.Optional(Type.Enum(['before', 'after'])),
  when: Type.Optional(Type.String()),
});
export type StepWork = Static<typeof StepWork>;

/** The drawing as a list: what each step waits for, under what conditions. `text` null: when no other way opens. */
export const ModelStep = Type.Object({
  id: Type.String(),
  name: Type.String(),
  work: Type.Optional(StepWork),
  outcome: Type.Optional(Type.Enum(['granted', 'denied', 'notAccepted'])),
  waits: Type.Array(
    Type.Object({
      name: Type.String(),
      conditions: Type.Array(
        Type.Object({
          name: Type.Union([Type.String(), Type.Null()]),
          text: Type.Union([Type.String(), Type.Null()]),
        }),
      ),
    }),
  ),
});
export type ModelStep = Static<typeof ModelStep>;

/** Two versions of an item's model. */
export const ComparedVersions = Type.Object({
  before: ModelVersionParams.properties.version,
  after: ModelVersionParams.properties.version,
});

const FactChange = Type.Object({
  /** What is said by name: of the house, or of BPMN. */
  fact: Type.String(),
  before: Type.Union([Type.String(), Type.Null()]),
  after: Type.Union([Type.String(), Type.Null()]),
});

/** What became of one element. A flow is called by what it leads from and to. */
export const ModelChange = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  name: Type.Union([Type.String(), Type.Null()]),
  how: Type.Enum(['added', 'removed', 'changed']),
  facts: Type.Array(FactChange),
});
export type ModelChange = Static<typeof ModelChange>;

/** What `after` means otherwise than `before`; with what departments are called that the changes name. */
export const ModelComparison = Type.Object({
  model: NamedModel,
  before: ModelRow,
  after: ModelRow,
  changes: Type.Array(ModelChange),
  departments: Type.Record(Type.String(), Name),
});
export type ModelComparison = Static<typeof ModelComparison>;

/** The model of an item in force. `steps` is null when the file can no longer be read; `mayDraw`: the caller may draw its next version. */
export const ModelSheet = Type.Object({
  model: NamedModel,
  versions: Type.Array(ModelRow),
  steps: Type.Union([Type.Array(ModelStep), Type.Null()]),
  mayDraw: Type.Boolean(),
});
export type ModelSheet = Static<typeof ModelSheet>;
