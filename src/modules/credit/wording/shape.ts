import type { RecordKind, Ending } from '../rules/kinds.ts';

export type CreditWording = {
  refusals: Record<'recordNotFound' | 'notYourRecord' | 'recordMade' | 'recordEnded', string>;
  kinds: Record<RecordKind, string>;
  endings: Record<Ending, string>;
};
