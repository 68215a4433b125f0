import { Type, type Static } from 'typebox';
import { laterHappenings } from '../../../modules/certificates/index.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

const ItemName = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

/** Who acted for whom: read inside, never said outside. Optional, since older messages have none. */
const Acting = Type.Optional(Type.Object({ actor: Type.String(), principal: Type.String() }));
export type Acting = Static<typeof Acting>;

/** What every message about a case needs: which one, what was applied for, and in whose name where somebody acted for somebody. */
const about = {
  number: Type.String({ pattern: '^\\d{18}$' }),
  item: ItemName,
  acting: Acting,
  /** It is an item of a theme (一件事), which is rated as a whole. */
  inTheme: Type.Optional(Type.Boolean()),
};

export const OfCase = Type.Object(about);
export type OfCase = Static<typeof OfCase>;

export const Received = Type.Object({ ...about, answerBy: Day });
export type Received = Static<typeof Received>;

export const Accepted = Type.Object({ ...about, promisedOn: Type.Union([Day, Type.Null()]) });
export type Accepted = Static<typeof Accepted>;

export const CorrectionAsked = Type.Object({ ...about, count: Type.Integer({ minimum: 1 }) });
export type CorrectionAsked = Static<typeof CorrectionAsked>;

/** `until`: the last day for the correction. */
export const CorrectionReminded = Type.Object({ ...about, until: Day });
export type CorrectionReminded = Static<typeof CorrectionReminded>;

/** 容缺受理: until when what is to follow may come. */
export const SupplyAsked = Type.Object({ ...about, by: Day, count: Type.Integer({ minimum: 1 }) });
export type SupplyAsked = Static<typeof SupplyAsked>;

/** `reason`: what the head of the organ gives for it; empty when the data of whoever applied were erased. */
export const SupplyPostponed = Type.Object({ ...about, by: Day, reason: Type.String() });
export type SupplyPostponed = Static<typeof SupplyPostponed>;

/** `left`: how many materials are still to come. */
export const Supplied = Type.Object({ ...about, left: Type.Integer({ minimum: 0 }) });
export type Supplied = Static<typeof Supplied>;

/** 告知承诺: `what` was committed, in the words that were signed; `until`: the last day of the check. */
export const CheckAnnounced = Type.Object({ ...about, what: Type.String(), until: Day });
export type CheckAnnounced = Static<typeof CheckAnnounced>;

/** 催办: what was said to it, and by which department; empty when the data of whoever applied were erased. */
export const UrgeAnswered = Type.Object({ ...about, reason: Type.String() });
export type UrgeAnswered = Static<typeof UrgeAnswered>;

export const Decided = Type.Object({ ...about, outcome: Type.Enum(['granted', 'denied']) });
export type Decided = Static<typeof Decided>;

/** `days`: working days. `reason`: what the head of the organ gives for it; empty when the data of whoever applied were erased. */
export const LimitExtended = Type.Object({
  ...about,
  days: Type.Integer({ minimum: 1 }),
  reason: Type.String(),
  promisedOn: Type.Union([Day, Type.Null()]),
  statutoryOn: Type.Union([Day, Type.Null()]),
});
export type LimitExtended = Static<typeof LimitExtended>;

/** A special procedure and its days; `stops`: the law does not count them. */
export const ProcedureBegun = Type.Object({
  ...about,
  procedure: Type.Object({ zh: Type.String(), en: Type.String() }),
  startsOn: Day,
  dueOn: Day,
  stops: Type.Boolean(),
});
export type ProcedureBegun = Static<typeof ProcedureBegun>;

export const ProcedureEnded = Type.Object({
  ...about,
  procedure: Type.Object({ zh: Type.String(), en: Type.String() }),
  endedOn: Day,
});
export type ProcedureEnded = Static<typeof ProcedureEnded>;

/** `requestBy`: the last day on which a hearing can be asked for. */
export const HearingOffered = Type.Object({ ...about, requestBy: Day });
export type HearingOffered = Static<typeof HearingOffered>;

export const HearingScheduled = Type.Object({ ...about, heldOn: Day, time: Type.String(), place: Type.String() });
export type HearingScheduled = Static<typeof HearingScheduled>;

/** Both dates as they are now. */
export const DueRecomputed = Type.Object({
  ...about,
  promisedOn: Type.Union([Day, Type.Null()]),
  statutoryOn: Type.Union([Day, Type.Null()]),
});
export type DueRecomputed = Static<typeof DueRecomputed>;

/** `item`: the licence by its name. `reason`: what the organ gives for it; empty where none is given or the data were erased. */
export const LicenceActed = Type.Object({
  item: ItemName,
  number: Type.String(),
  what: Type.Enum([...laterHappenings]),
  reason: Type.String(),
});
export type LicenceActed = Static<typeof LicenceActed>;

/** `until`: the last day of the licence; `closes`: the last day on which its renewal is applied for in time. */
export const RenewalCloses = Type.Object({ item: ItemName, number: Type.String(), until: Day, closes: Day });
export type RenewalCloses = Static<typeof RenewalCloses>;

/** A draft has no number yet. */
export const DraftEnding = Type.Object({ item: ItemName, endsOn: Day });
export type DraftEnding = Static<typeof DraftEnding>;
