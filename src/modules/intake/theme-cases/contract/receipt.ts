import { Type, type Static } from 'typebox';
import type { ActingNames } from '../../cases/contract.ts';
import type { MaterialSource } from '../../sources/contract/sources.ts';
import { Receipt } from '../../drafts/contract/drafts.ts';

const Day = Type.String({ format: 'date' });

/** What the applicant gets at once. `finishes`: when all of it is expected to be done. */
export const ThemeReceipt = Type.Object({
  id: Type.String({ format: 'uuid' }),
  number: Type.String(),
  queryCode: Type.String(),
  finishes: Type.Union([Type.Object({ on: Day, minute: Type.Integer() }), Type.Null()]),
  /** Null of what waits for other parts. */
  parts: Type.Array(Type.Object({ item: Type.String(), receipt: Type.Union([Receipt, Type.Null()]) })),
});
export type ThemeReceipt = Static<typeof ThemeReceipt>;

type Bilingual = { zh: string; en?: string };

/** A part in the receipt: the case that it is, or for what it waits. */
export type PartHandedIn = {
  name: Bilingual;
  case: { id: string; number: string } | null;
  waitsFor: readonly Bilingual[];
  /** Papers that were not asked for: what stood in for them, or which part of the theme makes them. */
  spared: readonly { name: string; by: { source: MaterialSource } | { part: Bilingual } }[];
};

/** The receipt of a theme as a page shows it. The name of a theme is Chinese. */
export type ThemeHandedIn = {
  id: string;
  number: string;
  queryCode: string;
  theme: string;
  finishesOn: string | null;
  acting: Static<typeof ActingNames> | null;
  parts: readonly PartHandedIn[];
};
