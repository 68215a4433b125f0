import { Type, type Static } from 'typebox';
import { MANDATE_ACTS } from '../mandates/model.ts';
import { WARD_RELATIONS } from '../wards/model.ts';
import { Id, Instant, Key } from './shared.ts';

export { MANDATE_ACTS, WARD_RELATIONS };

const strict = { additionalProperties: false };
const Day = Type.String({ format: 'date' });
const Typed = Type.String({ maxLength: 200 });
const InstantOrNull = Type.Union([Instant, Type.Null()]);
const Items = Type.Union([Type.Array(Key, { maxItems: 100 }), Type.Literal('all')]);
const Acts = Type.Array(Type.Enum([...MANDATE_ACTS]), { maxItems: MANDATE_ACTS.length });
const Side = Type.Enum(['principal', 'agent']);

/** A mandate as either side sees it. A name is empty once its person was erased. */
export const MandateView = Type.Object({
  id: Id,
  /** Which side the reader is. */
  side: Side,
  askedBy: Side,
  /** `expired`: nobody answered in time; `over`: after its last day. */
  standing: Type.Enum(['asked', 'expired', 'active', 'over', 'declined', 'withdrawn', 'revoked', 'renounced']),
  principalName: Type.String(),
  agentName: Type.String(),
  items: Items,
  acts: Acts,
  until: Day,
  linkUntil: Instant,
  opensData: Type.Boolean(),
  askedAt: Instant,
  answeredAt: InstantOrNull,
  endedAt: InstantOrNull,
});
export type MandateView = Static<typeof MandateView>;

export const AskMandate = Type.Object(
  {
    as: Side,
    name: Typed,
    citizenId: Typed,
    items: Items,
    acts: Acts,
    until: Day,
    opensData: Type.Optional(Type.Boolean()),
  },
  strict,
);
/** The token is shown once, for the link that the asker passes on. */
export const AskedMandate = Type.Object({ mandate: Id, token: Type.String(), linkUntil: Instant });

export const AnswerMandate = Type.Object(
  {
    token: Type.String({ pattern: '^[\\w-]{1,100}$' }),
    answer: Type.Enum(['confirm', 'decline']),
    opensData: Type.Optional(Type.Boolean()),
  },
  strict,
);
export const AnsweredMandate = Type.Object({ mandate: Id });
export const MandateParams = Type.Object({ mandate: Id });
export const EndedMandate = Type.Object({ ended: Type.Enum(['declined', 'withdrawn', 'revoked', 'renounced']) });

/** A child as its guardian declared it; nobody has verified it. */
export const WardView = Type.Object({
  id: Id,
  relation: Type.Enum([...WARD_RELATIONS]),
  name: Type.String(),
  gender: Type.Enum(['male', 'female']),
  bornOn: Day,
  citizenId: Type.Union([Type.String(), Type.Null()]),
  /** 民法典 art. 17: who has turned eighteen acts for himself. */
  ofAge: Type.Boolean(),
  declaredAt: Instant,
});
export type WardView = Static<typeof WardView>;

export const DeclareWard = Type.Object(
  {
    name: Typed,
    citizenId: Typed,
    bornOn: Typed,
    gender: Typed,
    relation: Type.Enum([...WARD_RELATIONS]),
    declared: Type.Boolean(),
  },
  strict,
);
export const DeclaredWard = Type.Object({ ward: Id });
export const WardParams = Type.Object({ ward: Id });
export const AddWardNumber = Type.Object({ citizenId: Typed }, strict);
