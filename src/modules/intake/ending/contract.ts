import { Type, type Static } from 'typebox';
import { RightOrgan } from '../cases/contract/non-acceptance.ts';
import { ENDING_GROUNDS } from './contract/grounds.ts';

const Said = Type.String({ maxLength: 2_000 });
const Version = Type.Integer({ minimum: 0 });
const Ground = Type.Enum([...ENDING_GROUNDS]);
const TextOrNull = Type.Union([Type.String(), Type.Null()]);

export const ProposeEnding = Type.Object({
  version: Version,
  ground: Type.Optional(Ground),
  basis: Type.String({ maxLength: 300 }),
  reason: Said,
  /** The number of the case that goes on instead. */
  twin: Type.Optional(Type.String({ maxLength: 40 })),
  organ: Type.Optional(RightOrgan),
});
export const ConfirmEnding = Type.Object({ version: Version });
export const RejectEnding = Type.Object({ version: Version, reason: Said });

/** The end by hand that waits for another officer; words are empty once the applicant's data were erased. */
export const EndingView = Type.Object({
  ground: Ground,
  basis: Type.String(),
  reason: Type.String(),
  twin: TextOrNull,
  /** Whose matter it is, by name. */
  organ: TextOrNull,
  on: Type.String({ format: 'date' }),
  requester: Type.String(),
  /** Whether this officer proposed it: then another confirms. */
  isMine: Type.Boolean(),
});
export type EndingView = Static<typeof EndingView>;
