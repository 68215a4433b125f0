import { Type, type Static } from 'typebox';
import { COMMITMENT_KINDS } from './rules/kinds.ts';

const Day = Type.String({ format: 'date' });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

/** What is told and signed, in its version. `scope`: for which situations alone; `note`: whose words these are. */
export const TextView = Type.Object({
  item: Type.String(),
  version: Type.Integer({ minimum: 1 }),
  kind: Type.Enum([...COMMITMENT_KINDS]),
  notice: Type.String(),
  commitment: Type.String(),
  withinDays: Type.Integer(),
  onFalsehood: Type.String(),
  scope: Type.Union([Type.String(), Type.Null()]),
  note: Type.String(),
  /** Whether the county has confirmed it. */
  confirmed: Type.Boolean(),
  effectiveOn: Day,
});
export type TextView = Static<typeof TextView>;

/** `officer`: who published it; null where it came with the files. */
export const TextVersion = Type.Object({
  ...TextView.properties,
  officer: Type.Union([Type.String(), Type.Null()]),
  reason: Type.String(),
  publishedAt: Type.String({ format: 'date-time' }),
});
export type TextVersion = Static<typeof TextVersion>;

export const TextList = Type.Object({
  texts: Type.Array(Type.Object({ ...TextView.properties, name: Bilingual })),
});
export type TextList = Static<typeof TextList>;

export const ItemTexts = Type.Object({ name: Bilingual, versions: Type.Array(TextVersion) });
export type ItemTexts = Static<typeof ItemTexts>;

export const TextParams = Type.Object({ item: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) });

/** `version`: the newest that was seen; 0 where there was none. */
export const PublishText = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  kind: Type.Enum([...COMMITMENT_KINDS]),
  notice: Type.String({ maxLength: 4_000 }),
  commitment: Type.String({ maxLength: 4_000 }),
  withinDays: Type.Integer({ minimum: 1, maximum: 366 }),
  onFalsehood: Type.String({ minLength: 1, maxLength: 400 }),
  scope: Type.Union([Type.String({ minLength: 1, maxLength: 400 }), Type.Null()]),
  confirmed: Type.Boolean(),
  effectiveOn: Day,
  reason: Type.String({ maxLength: 2_000 }),
});
export type PublishText = Static<typeof PublishText>;

export const TextPublished = Type.Object({ version: Type.Integer() });
export type TextPublished = Static<typeof TextPublished>;

/**
 * The commitment that a draft may take. `signed`: the version that was signed, null while none is; `barred`: a commitment that was false
 * stands against the applicant, who goes the ordinary way.
 */
export const OfferedCommitment = Type.Object({
  text: TextView,
  signed: Type.Union([Type.Integer(), Type.Null()]),
  barred: Type.Boolean(),
  /** Who has to sign. */
  signer: Type.String(),
  /** What is not asked of whoever has signed, by name. */
  replaces: Type.Array(Type.String()),
});
export type OfferedCommitment = Static<typeof OfferedCommitment>;

export const SignCommitment = Type.Object({
  /** The version that was read. */
  version: Type.Integer({ minimum: 1 }),
  name: Type.String({ maxLength: 200 }),
  /** The matter lies within the scope of the text, where it has one. */
  withinScope: Type.Optional(Type.Boolean()),
});

/** What was committed in a case. `checkBy`: the last day of the later check; null before the grant. */
export const CommittedView = Type.Object({
  text: TextView,
  signedOn: Day,
  signer: Type.String(),
  checkBy: Type.Union([Day, Type.Null()]),
  /** A commitment that was false stands against the applicant since. */
  barred: Type.Boolean(),
});
export type CommittedView = Static<typeof CommittedView>;
