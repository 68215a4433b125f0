import { Type, type Static } from 'typebox';
import { ENDINGS, RECORD_KINDS } from './rules/kinds.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

export const RecordParams = Type.Object({ recordId: Id });

/** What is held against an applicant: of which case it came, who recorded it, and how it ended. No name of his. */
export const CreditRow = Type.Object({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  kind: Type.Enum([...RECORD_KINDS]),
  caseId: Id,
  caseNumber: Type.String(),
  item: Bilingual,
  department: Bilingual,
  forOrganisation: Type.Boolean(),
  on: Day,
  endedOn: Type.Union([Day, Type.Null()]),
  endedWhy: Type.Union([Type.Enum([...ENDINGS]), Type.Null()]),
  /**
   * The rules of the day on which it was repaired, or of today while it stands; null where it was a mistake. `endsUse`: a repair ends
   * sharing and use between offices as well.
   */
  repair: Type.Union([Type.Object({ law: Type.String(), endsUse: Type.Boolean() }), Type.Null()]),
  /** Whether whoever asks may end it. */
  endable: Type.Boolean(),
});
export type CreditRow = Static<typeof CreditRow>;

/** `after`: the cursor of the page before, a day and an id, as the answer gave it. */
export const CreditQuery = Type.Object({
  after: Type.Optional(
    Type.String({
      pattern: '^[1-9]\\d{3}-\\d{2}-\\d{2}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
    }),
  ),
});

export const CreditPage = Type.Object({
  records: Type.Array(CreditRow),
  after: Type.Union([Type.String(), Type.Null()]),
});
export type CreditPage = Static<typeof CreditPage>;

export const EndRecord = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  why: Type.Enum([...ENDINGS]),
  reason: Type.String({ maxLength: 2000 }),
});
export type EndRecord = Static<typeof EndRecord>;

export const RecordEnded = Type.Object({ version: Type.Integer() });
export type RecordEnded = Static<typeof RecordEnded>;
