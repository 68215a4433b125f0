import { Type, type Static } from 'typebox';
import { happenings } from './model.ts';

const Day = Type.String({ format: 'date' });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Status = Type.Enum([
  'valid',
  'notYet',
  'changed',
  'suspended',
  'revoked',
  'recalled',
  'struckOff',
  'cancelled',
  'expired',
]);

const Following = Type.Object({ issuedOn: Day, from: Day, until: OrNull(Day) });

/** What anyone is told who has a licence before him. */
export const Verification = Type.Union([
  Type.Object({
    status: Type.Literal('unknown'),
    /** The identifier cannot be one: mistyped, or read wrong by a camera. */
    misread: Type.Boolean(),
  }),
  Type.Object({
    status: Status,
    identifier: Type.String(),
    type: Type.String(),
    number: Type.String(),
    organ: Bilingual,
    /** A person's name masked; null when the holder's data were erased. */
    holder: OrNull(Type.String()),
    issuedOn: Day,
    from: Day,
    until: OrNull(Day),
    /** Since when it is what `status` says; null while it simply holds. */
    since: OrNull(Day),
    /** It was renewed early: from when the new version holds. */
    following: OrNull(Day),
  }),
]);
export type Verification = Static<typeof Verification>;

export const IdentifierParams = Type.Object({ identifier: Type.String({ minLength: 1, maxLength: 200 }) });

/** The public halves of the keys that sign QR codes, for checking without a network. */
export const VerificationKeys = Type.Object({
  keys: Type.Array(Type.Object({ id: Type.String(), algorithm: Type.Literal('ES256'), spki: Type.String() })),
});
export type VerificationKeys = Static<typeof VerificationKeys>;

/** A licence as its holder sees it in the folder; `validity` are the catalogue's words where no last day is known. */
export const HeldCertificate = Type.Object({
  id: Type.String({ format: 'uuid' }),
  identifier: Type.String(),
  number: Type.String(),
  type: Type.String(),
  organ: Bilingual,
  holder: Type.String(),
  holderKind: Type.Enum(['person', 'organisation']),
  status: Status,
  issuedOn: Day,
  from: Day,
  until: OrNull(Day),
  validity: Type.String(),
  /** It was renewed early: the term that begins when this one is over. */
  following: OrNull(Following),
  /** Where its PDF lies: among the files of the case that it came from. */
  caseId: Type.String({ format: 'uuid' }),
  file: Type.String({ format: 'uuid' }),
});
export type HeldCertificate = Static<typeof HeldCertificate>;

export const CertificateParams = Type.Object({ licenceId: Type.String({ format: 'uuid' }) });

/** One thing that happened to a licence, as its holder reads it. `paper`: among the papers of the case. */
export const HeldHappened = Type.Object({
  what: Type.Enum([...happenings]),
  on: Day,
  reason: OrNull(Type.String()),
  paper: OrNull(Type.String()),
});
export type HeldHappened = Static<typeof HeldHappened>;

/** A copy that its holder made for somebody, with the link that opens it. */
export const HeldCopy = Type.Object({
  id: Type.String({ format: 'uuid' }),
  purpose: Type.String(),
  forWhom: Type.String(),
  madeOn: Day,
  until: Day,
  state: Type.Enum(['running', 'ended', 'withdrawn']),
  link: Type.String(),
  caseId: Type.String({ format: 'uuid' }),
  file: Type.String({ format: 'uuid' }),
});
export type HeldCopy = Static<typeof HeldCopy>;

/** What whoever has the link is shown: the copy, and how the licence stands today. */
export const SharedCopy = Type.Object({
  type: Type.String(),
  number: Type.String(),
  identifier: Type.String(),
  holder: Type.String(),
  status: Status,
  purpose: Type.String(),
  forWhom: Type.String(),
  until: Day,
});
export type SharedCopy = Static<typeof SharedCopy>;
