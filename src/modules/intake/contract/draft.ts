import { Type, type Static } from 'typebox';
import { CaseMaterial, CaseRow, Missing } from './case.ts';
import { Bilingual, Day, NullOr } from './shapes.ts';

/** Answers as they were typed, right or wrong, by data element. */
export const TypedAnswers = Type.Record(
  Type.String({ pattern: '^[a-zA-Z]+\\.[a-zA-Z0-9]+$' }),
  Type.String({ maxLength: 4000 }),
);
export type TypedAnswers = Static<typeof TypedAnswers>;

export const DraftRow = Type.Object({
  id: Type.String({ format: 'uuid' }),
  item: Type.Object({ key: Type.String(), version: Type.Integer(), name: Bilingual }),
  /** The case that this draft corrects; null for a new application. */
  corrects: NullOr(Type.String({ format: 'uuid' })),
  savedAt: Type.String({ format: 'date-time' }),
});
export type DraftRow = Static<typeof DraftRow>;

/** A draft with all that was typed and attached. Its questions are `formOf` of the item version it is pinned to. */
export const Draft = Type.Object({
  ...DraftRow.properties,
  answers: TypedAnswers,
  /** How often each answer was saved: the last save of a field counts. */
  versions: Type.Record(Type.String(), Type.Integer()),
  materials: Type.Array(CaseMaterial),
  /** In a correction only these may be changed; null: everything may. */
  unlocked: NullOr(Type.Array(Missing)),
});
export type Draft = Static<typeof Draft>;

/** What stands between a draft and its submission. Empty lists: it can be handed in. */
export const DraftCheck = Type.Object({
  errors: Type.Array(
    Type.Object({
      page: Type.String(),
      field: Type.String(),
      code: Type.String(),
      longest: Type.Optional(Type.Integer()),
    }),
  ),
  /** Required materials without a file. */
  materials: Type.Array(Type.String()),
  /** Running cases of the same applicant for the same item: a warning, not an obstacle. */
  duplicates: Type.Array(CaseRow),
  /** Questions whose answers are sensitive personal information and need the person's own consent. */
  consentFor: Type.Array(Type.String()),
});
export type DraftCheck = Static<typeof DraftCheck>;

/** What the applicant gets at once, and need not wait for. */
export const Receipt = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  number: Type.String(),
  queryCode: Type.String(),
  submittedOn: Day,
  /** By this day we accept or say, once, what is missing. */
  answerBy: Day,
  documentId: Type.String({ format: 'uuid' }),
});
export type Receipt = Static<typeof Receipt>;

export const StartDraft = Type.Object({ item: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) });
export const SaveAnswers = Type.Object({ answers: TypedAnswers });
export const SavedAnswers = Type.Object({ versions: Type.Record(Type.String(), Type.Integer()) });
export const AttachFile = Type.Object({ file: Type.String({ format: 'uuid' }) });
