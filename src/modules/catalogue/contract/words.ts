import { Type, type Static } from 'typebox';

/** Content of the catalogue: always Chinese, English where somebody wrote it. Law text is never translated by machine. */
export const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
export type Bilingual = Static<typeof Bilingual>;

/** What the data themselves say of their own certainty; shown wherever the figure is shown. */
export const Doubt = Type.Object({
  about: Type.Enum(['promisedLimit', 'visits', 'steps', 'legalBasis', 'code', 'scope']),
  /** `typical`: usual, not what this county has published. `unconfirmed`: made by a rule. `unchecked`: not held against the official text. */
  kind: Type.Enum(['typical', 'unconfirmed', 'unchecked']),
  /** What the data say, in Chinese. */
  note: Type.Optional(Type.String()),
});
export type Doubt = Static<typeof Doubt>;
