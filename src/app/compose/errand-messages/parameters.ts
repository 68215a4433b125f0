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
};

export const OfCase = Type.Object(about);
export type OfCase = Static<typeof OfCase>;

export const Received = Type.Object({ ...about, answerBy: Day });
export type Received = Static<typeof Received>;

export const Accepted = Type.Object({ ...about, promisedOn: Type.Union([Day, Type.Null()]) });
export type Accepted = Static<typeof Accepted>;

export const CorrectionAsked = Type.Object({ ...about, count: Type.Integer({ minimum: 1 }) });
export type CorrectionAsked = Static<typeof CorrectionAsked>;

/** 容缺受理: until when what is to follow may come. */
export const SupplyAsked = Type.Object({ ...about, by: Day, count: Type.Integer({ minimum: 1 }) });
export type SupplyAsked = Static<typeof SupplyAsked>;

/** `reason`: what the head of the organ gives for it; empty when the data of whoever applied were erased. */
export const SupplyPostponed = Type.Object({ ...about, by: Day, reason: Type.String() });
export type SupplyPostponed = Static<typeof SupplyPostponed>;

/** `left`: how many materials are still to come. */
export const Supplied = Type.Object({ ...about, left: Type.Integer({ minimum: 0 }) });
export type Supplied = Static<typeof Supplied>;

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

/** `item`: the licence by its name. `reason`: what the organ gives for it; empty where none is given or the data were erased. */
export const LicenceActed = Type.Object({
  item: ItemName,
  number: Type.String(),
  what: Type.Enum([...laterHappenings]),
  reason: Type.String(),
});
export type LicenceActed = Static<typeof LicenceActed>;

/** A draft has no number yet. */
export const DraftEnding = Type.Object({ item: ItemName, endsOn: Day });
export type DraftEnding = Static<typeof DraftEnding>;
