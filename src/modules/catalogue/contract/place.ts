import { Type, type Static } from 'typebox';
import { Bilingual } from './words.ts';

/** Where something is, by degrees; roughly, as the data say themselves. */
export const Place = Type.Object({ latitude: Type.Number(), longitude: Type.Number() });
export type Place = Static<typeof Place>;

/** An organ, hall or other body that handles, regulates or decides. */
export const Department = Type.Object({
  key: Type.String(),
  name: Bilingual,
  shortName: Type.String(),
  uscc: Type.Optional(Type.String()),
  /** The code was made up for this data set and names nobody. */
  usccSynthetic: Type.Boolean(),
  /** 机关代字, the letters before a document's year and number. */
  documentPrefix: Type.Optional(Type.String()),
  /** A name for several organs together: nobody works there. */
  isCollective: Type.Optional(Type.Literal(true)),
  /** From this day it is no more (机构改革): it keeps what it has, and takes nothing new. */
  dissolvedOn: Type.Optional(Type.String({ format: 'date' })),
  /** A place where people are served: of the county or of one town, by its division. */
  hall: Type.Optional(
    Type.Object({ level: Type.Enum(['county', 'town']), division: Type.String({ pattern: '^\\d{12}$' }) }),
  ),
});
export type Department = Static<typeof Department>;

/** A node of the administrative divisions (GB/T 2260, GB/T 10114), by its twelve digits. */
export const Division = Type.Object({
  code: Type.String({ pattern: '^\\d{12}$' }),
  name: Type.String(),
  level: Type.String(),
  parent: Type.Union([Type.String({ pattern: '^\\d{12}$' }), Type.Null()]),
  /** Its centre, where somebody noted it. */
  place: Type.Optional(Place),
});
export type Division = Static<typeof Division>;
