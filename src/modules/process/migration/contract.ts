import { Type, type Static } from 'typebox';
import { ModelParams, Name } from '../library/contract.ts';

const Version = Type.Integer({ minimum: 1, maximum: 999_999 });
const Ids = Type.Record(Type.String({ maxLength: 200 }), Type.String({ minLength: 1, maxLength: 200 }));

/** Where places and flows of the old version are in the new one, by id; what is not named is where it was. */
export const MappingFact = Type.Object({ nodes: Ids, flows: Ids });
export type MappingFact = Static<typeof MappingFact>;

export const PlanQuery = Type.Object({
  from: Type.String({ pattern: '^[1-9]\\d{0,5}$' }),
  to: Type.String({ pattern: '^[1-9]\\d{0,5}$' }),
});

/** A place of the old version at which cases are, with the places of the new one that they could go to. */
const PlacePlan = Type.Object({
  node: Type.String(),
  name: Type.String(),
  cases: Type.Integer(),
  choices: Type.Array(Type.Object({ node: Type.String(), name: Type.String() })),
});

export const MigrationPlan = Type.Object({
  running: Type.Integer(),
  proposed: MappingFact,
  places: Type.Array(PlacePlan),
  name: Type.Union([Name, Type.Null()]),
});
export type MigrationPlan = Static<typeof MigrationPlan>;

export const MigrationWish = Type.Object({ from: Version, to: Version, mapping: MappingFact });
export type MigrationWish = Static<typeof MigrationWish>;

const Refused = Type.Object({ code: Type.String(), element: Type.String() });

/** What would become of each case. `reopened`: tasks that would lie on another desk; `more`: cases that were not looked at. */
export const MigrationPreview = Type.Object({
  over: Type.Integer(),
  reopened: Type.Integer(),
  stays: Type.Array(Type.Object({ caseId: Type.String({ format: 'uuid' }), why: Type.Array(Refused) })),
  more: Type.Integer(),
});
export type MigrationPreview = Static<typeof MigrationPreview>;

export const StartMigration = Type.Object({
  ...MigrationWish.properties,
  reason: Type.String({ minLength: 1, maxLength: 2_000 }),
});
export type StartMigration = Static<typeof StartMigration>;

export const MigrationStarted = Type.Object({ id: Type.String({ format: 'uuid' }) });
export type MigrationStarted = Static<typeof MigrationStarted>;

export const MigrationParams = Type.Object({ ...ModelParams.properties, id: Type.String({ format: 'uuid' }) });

/** `left`: cases that still run on the old version and were not tried yet. */
export const MigrationRow = Type.Object({
  id: Type.String({ format: 'uuid' }),
  from: Version,
  to: Version,
  state: Type.Enum(['running', 'done', 'stopped']),
  reason: Type.String(),
  at: Type.String({ format: 'date-time' }),
  over: Type.Integer(),
  stayed: Type.Integer(),
  left: Type.Integer(),
  mapping: MappingFact,
});
export type MigrationRow = Static<typeof MigrationRow>;

/** Of one item, the newest first. */
export const MigrationList = Type.Object({ migrations: Type.Array(MigrationRow) });
export type MigrationList = Static<typeof MigrationList>;
