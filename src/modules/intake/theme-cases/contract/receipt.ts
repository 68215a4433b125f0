import { Type, type Static } from 'typebox';
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
