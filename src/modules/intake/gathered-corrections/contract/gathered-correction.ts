import { Type, type Static } from 'typebox';
import { TypedAnswers } from '../../drafts/contract/drafts.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

export const GatheredParams = Type.Object({ themeCaseId: Id });

/** One item that waits; `left`: how many things it still asks for. `why`: the code of what else keeps it from being handed in. */
const GatheredItem = Type.Object({
  item: Type.String(),
  name: Bilingual,
  department: Bilingual,
  caseId: Id,
  number: Type.String(),
  askedOn: Day,
  until: Day,
  edition: Type.Integer(),
  draft: OrNull(Id),
  left: Type.Integer(),
  why: OrNull(Type.String()),
});

/** One thing to mend. `value`: as it stands now; `brings`: it will be brought to the window. `fault`: what is wrong with what was typed. */
const GatheredEntry = Type.Object({
  id: Type.String(),
  kind: Type.Enum(['answer', 'material', 'elsewhere']),
  name: Bilingual,
  asks: Type.Array(Type.Object({ item: Type.String(), what: Type.String() })),
  isMended: Type.Boolean(),
  value: Type.String(),
  files: Type.Array(Type.Object({ id: Id, name: Type.String(), size: Type.Integer(), isNew: Type.Boolean() })),
  mayBring: Type.Boolean(),
  brings: Type.Boolean(),
  fault: OrNull(Type.String()),
});
export type GatheredEntry = Static<typeof GatheredEntry>;

/** What was said in each edition of the notice: the first, and what was added. */
const Edition = Type.Object({ edition: Type.Integer(), on: Day, items: Type.Array(Bilingual) });

export const GatheredCorrection = Type.Object({
  theme: Type.Object({ id: Id, number: Type.String(), name: Type.String() }),
  /** Null for the moment in which it is being gathered. */
  notice: OrNull(Type.Object({ number: Type.String(), editions: Type.Array(Edition) })),
  /** The earliest last day. */
  until: Day,
  items: Type.Array(GatheredItem),
  entries: Type.Array(GatheredEntry),
  /** Whether sensitive answers are handed in again, to whose use the person consents. */
  consent: Type.Boolean(),
});
export type GatheredCorrection = Static<typeof GatheredCorrection>;

/**
 * `answers`: by the question of the theme. `asIs`: answers that are right as they stand. `brings`: materials that are brought to the window. `keeps`: materials whose
 * earlier files are handed in again beside the new ones. `drops`: new files that were chosen by mistake, by their id; taken off everywhere.
 */
export const AnswerGathered = Type.Object({
  answers: Type.Optional(TypedAnswers),
  asIs: Type.Optional(Type.Array(Type.String({ maxLength: 300 }), { maxItems: 200 })),
  brings: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 200 })),
  keeps: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 200 })),
  drops: Type.Optional(Type.Array(Id, { maxItems: 200 })),
  consent: Type.Boolean(),
});
export type AnswerGathered = Static<typeof AnswerGathered>;

/** `open`: what still waits. */
export const GatheredAnswered = Type.Object({
  answered: Type.Array(Type.String()),
  open: Type.Array(Type.Object({ item: Type.String(), left: Type.Integer(), why: OrNull(Type.String()) })),
});
export type GatheredAnswered = Static<typeof GatheredAnswered>;
