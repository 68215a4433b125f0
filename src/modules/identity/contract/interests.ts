import { Type, type Static } from 'typebox';
import { INTEREST_GROUNDS } from '../interests/model.ts';
import { Id, Instant, Line } from './shared.ts';

export { INTEREST_GROUNDS };

const Kind = Type.Enum(['organisation', 'case']);
const Ground = Type.Enum([...INTEREST_GROUNDS]);

export const InterestRow = Type.Object({
  id: Id,
  ground: Ground,
  kind: Kind,
  /** The organisation's code or the case's number. */
  matter: Type.String(),
  /** Of an organisation that is registered here. */
  name: Type.Union([Type.String(), Type.Null()]),
  declaredAt: Instant,
});
export type InterestRow = Static<typeof InterestRow>;

export const DeclareInterest = Type.Object(
  { ground: Ground, kind: Kind, matter: Line },
  { additionalProperties: false },
);
export type DeclareInterest = Static<typeof DeclareInterest>;
export const NewInterest = Type.Object({ interest: Id });
export const InterestParams = Type.Object({ interest: Id });
