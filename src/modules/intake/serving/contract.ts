import { Type, type Static } from 'typebox';

const Day = Type.String({ format: 'date' });
const Id = Type.String({ format: 'uuid' });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const Way = Type.Enum(['electronic', 'window', 'post', 'left', 'announced']);
export type PaperWay = Static<typeof Way>;

/** `announced`: made public, and its days (thirty since 2022) are not over. `on`: the day that counts, or on which it could not be delivered. */
const ServedPaper = Type.Object({
  id: Id,
  kind: Type.String(),
  number: OrNull(Type.String()),
  issuedOn: Day,
  state: Type.Enum(['sent', 'announced', 'delivered', 'undeliverable']),
  way: OrNull(Way),
  on: OrNull(Day),
  /** Who took it, which parcel, why it could not be delivered. */
  said: OrNull(Type.String()),
  /** The proof of service, among the papers of the case. */
  proof: OrNull(Id),
  /** Until when it can be fought, counted from its service; null where nothing in it burdens, or it is not served. */
  remedy: OrNull(Type.Object({ reconsiderationUntil: Day, reconsiderationBody: Type.String(), litigationUntil: Day })),
});
export type ServedPaper = Static<typeof ServedPaper>;

/** How the papers of a case reach whom they are for. `agreed`: opening them on the portal counts as receiving them. */
export const CaseService = Type.Object({
  agreed: Type.Boolean(),
  /** Whether this officer may note how one was served. */
  mayServe: Type.Boolean(),
  papers: Type.Array(ServedPaper),
});
export type CaseService = Static<typeof CaseService>;

export const ServiceParams = Type.Object({ caseId: Id, paperId: Id });

/** How a paper was served, or that it could not be. */
export const ServePaper = Type.Object({
  how: Type.Enum(['window', 'post', 'left', 'announced', 'undeliverable']),
  on: Day,
  said: Type.String({ maxLength: 500 }),
});
export type ServePaper = Static<typeof ServePaper>;

export const PaperServed = Type.Object({ on: Day });
export type PaperServed = Static<typeof PaperServed>;
