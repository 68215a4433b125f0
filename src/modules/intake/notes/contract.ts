import { Type, type Static } from 'typebox';

const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const IdOrNull = Type.Union([Type.String(), Type.Null()]);
const Organ = Type.Object({ key: Type.String(), name: Bilingual });

/** The longest that a note can be. */
const MOST_CHARACTERS = 2_000;

/** A working note of the office. `text` is null once the applicant's data were erased. */
export const Note = Type.Object({
  id: Type.String(),
  text: Type.Union([Type.String(), Type.Null()]),
  author: Type.Object({ name: IdOrNull, isMe: Type.Boolean() }),
  department: Type.Union([Organ, Type.Null()]),
  writtenAt: Type.String({ format: 'date-time' }),
  /** The department that should look at it. */
  mentions: Type.Union([Organ, Type.Null()]),
  /** The earlier note that this one mends, and the later one that mends this. */
  corrects: IdOrNull,
  correctedBy: IdOrNull,
});
export type Note = Static<typeof Note>;

/** What the office says about a case, in the order in which it was said. */
export const CaseNotes = Type.Object({
  notes: Type.Array(Note),
  mayWrite: Type.Boolean(),
  /** Departments that a note can mention; none for whoever may not write. */
  departments: Type.Array(Organ),
});
export type CaseNotes = Static<typeof CaseNotes>;

export const WriteNote = Type.Object({
  text: Type.String({ maxLength: MOST_CHARACTERS }),
  corrects: Type.Optional(Type.String({ format: 'uuid' })),
  mentions: Type.Optional(Type.String({ maxLength: 120 })),
});
export type WriteNote = Static<typeof WriteNote>;

export const WrittenNote = Type.Object({ id: Type.String() });
export type WrittenNote = Static<typeof WrittenNote>;
