import { Type, type Static, type TSchema } from 'typebox';
import { GROUNDS, STATES } from './contract/kinds.ts';
import { LEFT_FOR } from './rules/verdict.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Words = Type.String({ maxLength: 2_000 });
const Version = Type.Integer({ minimum: 0 });
const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

export const InstantParams = Type.Object({ caseId: Id });

export const LookAtInstant = Type.Object({ version: Version, outcome: Type.Enum(['right', 'wrong']), words: Words });
export type LookAtInstant = Static<typeof LookAtInstant>;

export const DecideRollBack = Type.Object({
  version: Version,
  outcome: Type.Enum(['rolledBack', 'confirmed']),
  words: Words,
});
export type DecideRollBack = Static<typeof DecideRollBack>;

export const AskPerson = Type.Object({ words: Type.Optional(Words) });
export type AskPerson = Static<typeof AskPerson>;

/** 陈述申辩. */
export const StateInInstant = Type.Object({ words: Words });
export type StateInInstant = Static<typeof StateInInstant>;

export const MovedInstant = Type.Object({ version: Type.Integer() });

/** `open`: a person is to look, or to decide what follows. */
export const InstantQuery = Type.Object({
  state: Type.Optional(Type.Enum(['open', 'all', ...STATES])),
  after: Type.Optional(Type.String({ maxLength: 60 })),
});
export type InstantQuery = Static<typeof InstantQuery>;

const Row = Type.Object({
  caseId: Id,
  number: Type.String(),
  version: Type.Integer(),
  item: Type.Object({ key: Type.String(), name: Bilingual }),
  department: Type.String(),
  state: Type.Enum([...STATES]),
  ground: OrNull(Type.Enum([...GROUNDS])),
  why: OrNull(Type.Enum([...LEFT_FOR])),
  decidedOn: Day,
  closedOn: OrNull(Day),
});
export type InstantListRow = Static<typeof Row>;

export const InstantPage = Type.Object({ rows: Type.Array(Row), after: OrNull(Type.String()) });
export type InstantPage = Static<typeof InstantPage>;

/** What is said before a machine decides: its rule, and what it asks of which registers. */
export const InstantOffer = Type.Object({
  rule: Bilingual,
  asks: Type.Array(Type.Object({ register: Bilingual, fields: Type.Array(Bilingual) })),
});
export type InstantOffer = Static<typeof InstantOffer>;

/** What a machine did, for whom it concerns and who answers for it. `missing`: what nobody could say, in words. */
const Told = Type.Object({
  state: Type.Enum([...STATES]),
  ground: OrNull(Type.Enum([...GROUNDS])),
  why: OrNull(Type.Enum([...LEFT_FOR])),
  decidedOn: Day,
  missing: Type.Array(Bilingual),
  rule: Bilingual,
  /** Which rule held with which values; null where data were erased. */
  explanation: OrNull(Type.String()),
  model: Type.Object({ decision: Type.String(), sha256: Type.String(), version: Type.Optional(Type.Integer()) }),
  receipts: Type.Array(
    Type.Object({
      id: Id,
      register: Bilingual,
      fields: Type.Array(Bilingual),
      at: Type.String(),
      found: Type.Boolean(),
      asOf: OrNull(Day),
      synthetic: OrNull(Type.Boolean()),
    }),
  ),
  /** The last day on which the party may speak before it is taken back; null where nothing is proposed, or parties were not heard yet. */
  statementUntil: OrNull(Day),
  /** What people said since, oldest first. */
  said: Type.Array(
    Type.Object({ what: Type.String(), on: Day, outcome: OrNull(Type.String()), words: OrNull(Type.String()) }),
  ),
});

export const OwnInstant = Type.Object({ ...Told.properties, mayAskPerson: Type.Boolean(), mayState: Type.Boolean() });
export type OwnInstant = Static<typeof OwnInstant>;

/** `inputs`: what the model was given, as JSON; null where data were erased. */
export const InstantFile = Type.Object({
  ...Told.properties,
  row: Row,
  inputs: OrNull(Type.String()),
  /** Decided once more by the version that decided it: whether the same comes of it, and why. Null where that cannot be done. */
  again: OrNull(Type.Object({ same: Type.Boolean(), said: Type.Object({ zh: Type.String(), en: Type.String() }) })),
  acts: Type.Array(Type.Enum(['look', 'rollBack'])),
});
export type InstantFile = Static<typeof InstantFile>;
