import { Type, type Static } from 'typebox';

const Day = Type.String({ format: 'date' });
const Id = Type.String({ format: 'uuid' });
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

const acts = [
  'changed',
  'renewed',
  'corrected',
  'reissued',
  'suspended',
  'resumed',
  'renewalRefused',
  'revoked',
  'recalled',
  'struckOff',
  'cancelled',
] as const;
const Act = Type.Enum([...acts]);
export type LicenceAct = Static<typeof Act>;

/** Why the law lets a licence end: 行政许可法 arts. 69 (撤销), 8 (撤回) and 70 (注销). */
const causes = [
  'abuse',
  'beyondPower',
  'procedure',
  'unqualified',
  'otherRevoking',
  'deceit',
  'lawChanged',
  'circumstancesChanged',
  'ranOut',
  'personGone',
  'dissolved',
  'takenAway',
  'forceMajeure',
  'otherCancelling',
] as const;
const Cause = Type.Enum([...causes]);
export type LicenceCause = Static<typeof Cause>;

export const LicenceParams = Type.Object({ licenceId: Id });

/** `words`: a number or an identifier, whole. `order`: the newest first, those in force whose last day comes next, or those whose renewal waits for a decision. */
export const LicenceQuery = Type.Object({
  words: Type.Optional(Type.String({ maxLength: 200 })),
  order: Type.Optional(Type.Enum(['all', 'ending', 'renewals'])),
  after: Type.Optional(Type.String({ maxLength: 100 })),
});
export type LicenceQuery = Static<typeof LicenceQuery>;

const row = {
  id: Id,
  identifier: Type.String(),
  number: Type.String(),
  type: Type.String(),
  organ: Bilingual,
  holder: Type.String(),
  status: Status,
  issuedOn: Day,
  from: Day,
  until: OrNull(Day),
  validity: Type.String(),
  /** It was renewed early: the term that begins when this one is over. */
  following: OrNull(Type.Object({ issuedOn: Day, from: Day, until: OrNull(Day) })),
  caseId: Id,
};
const LicenceRow = Type.Object(row);
export type LicenceRow = Static<typeof LicenceRow>;

export const LicencePage = Type.Object({ licences: Type.Array(LicenceRow), after: OrNull(Type.String()) });
export type LicencePage = Static<typeof LicencePage>;

/** One thing that happened to it, with whoever decided it and the paper of the decision. */
const LicenceHappened = Type.Object({
  what: Type.Union([Act, Type.Enum(['issued', 'expired', 'renewalAsked', 'renewedByLaw'])]),
  on: Day,
  version: Type.Integer(),
  officer: OrNull(Type.String()),
  decision: OrNull(Type.String()),
  basis: OrNull(Type.String()),
  reason: OrNull(Type.String()),
  paper: OrNull(Id),
});
export type LicenceHappened = Static<typeof LicenceHappened>;

/** A licence as an officer sees it. `version`: of its record, to be sent with an act. `acts`: what this officer may do to it now. */
export const LicenceFile = Type.Object({
  ...row,
  version: Type.Integer({ minimum: 1 }),
  face: Type.Integer({ minimum: 1, maximum: 999 }),
  holderCode: OrNull(Type.String()),
  entries: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
  item: Type.String(),
  file: Id,
  acts: Type.Array(Act),
  /** For which causes each of these acts may be decided as the licence stands. */
  causes: Type.Object({ revoked: Type.Array(Cause), recalled: Type.Array(Cause), cancelled: Type.Array(Cause) }),
  /** What its holder asked for and nobody answered. `said`: what changed, in his words. `closes`: until when it was in time. */
  renewal: OrNull(Type.Object({ on: Day, inTime: Type.Boolean(), closes: Day, said: OrNull(Type.String()) })),
  /** Provisions of the item's laws, to choose from. */
  bases: Type.Array(Type.String()),
  /** The term that a renewal would have by the catalogue; null where it has none or says no length. */
  renewedUntil: OrNull(Day),
  happened: Type.Array(LicenceHappened),
  /** Under reconsideration or in court: each that goes on, and whether an order stops the execution. */
  disputes: Type.Array(Type.Object({ id: Id, fileNumber: Type.String(), stopped: Type.Boolean() })),
});
export type LicenceFile = Static<typeof LicenceFile>;

const Text = (maxLength: number) => Type.String({ maxLength });

/** `until`: null for good; left out, it follows from the catalogue or stays. */
export const ActOnLicence = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  act: Act,
  reason: Text(2000),
  basis: Text(500),
  /** Of those that the law lists; asked for where it does. */
  cause: Type.Optional(Cause),
  holder: Type.Optional(Text(200)),
  entries: Type.Optional(Type.Array(Type.Object({ name: Text(100), value: Text(500) }), { maxItems: 20 })),
  until: Type.Optional(OrNull(Day)),
  /** Why it cannot wait, where the case of the licence is under reconsideration or in court. */
  despite: Type.Optional(Text(500)),
});
export type ActOnLicence = Static<typeof ActOnLicence>;

export const ActedOn = Type.Object({ version: Type.Integer(), decision: Type.String() });
export type ActedOn = Static<typeof ActedOn>;
