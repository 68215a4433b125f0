import { Type, type Static } from 'typebox';
import { RoleName } from '../../second-person/contract/kinds.ts';

const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

/** What somebody beside the applicant confirmed: the text in its version, and what stood above it. `signature`: the name that was signed. */
export const GivenWord = Type.Object({
  /** The line of the county's table. */
  rule: Type.String(),
  role: RoleName,
  name: Type.String(),
  text: Type.Object({ version: Type.Integer({ minimum: 1 }), zh: Type.String(), en: Type.String() }),
  shown: Type.Array(Type.Object({ label: Bilingual, value: Bilingual })),
  how: Type.Enum(['confirmed', 'onPaper']),
  at: Type.String({ format: 'date-time' }),
  signature: Type.String(),
  /** Whom the link was sent to, masked; null on paper. */
  mobile: Type.Union([Type.String(), Type.Null()]),
  /** Keyed hash of the answers that were confirmed. */
  digest: Type.String(),
});
export type GivenWord = Static<typeof GivenWord>;
