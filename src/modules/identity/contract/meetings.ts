import { Type, type Static } from 'typebox';
import { Id, Instant } from './shared.ts';

const Typed = Type.String({ maxLength: 200 });

/** What a clerk reads off an identity card, or a card reader does; right or wrong, the answer says which. */
export const MeetPerson = Type.Object(
  {
    name: Typed,
    citizenId: Typed,
    /** Empty where the person has none. */
    phone: Typed,
    /** The person wants a first password, to sign in at home. */
    access: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type MeetPerson = Static<typeof MeetPerson>;

export const Met = Type.Object({
  id: Id,
  name: Type.String(),
  /** From then on the card has to be seen again. */
  until: Instant,
  /** There was a record of the person before. */
  known: Type.Boolean(),
  firstPassword: Type.Optional(Type.String()),
});
export type Met = Static<typeof Met>;
