import type { ChangeRefusal, LocalChange } from '../rules/model.ts';
import type { ConflictCode, KeptChange } from '../rules/rebase.ts';

/** What a county follows for one item: an edition of a template, and its own changes. */
export type Adoption = {
  revision: number;
  template: string;
  edition: number;
  changes: readonly KeptChange[];
  /** Set when the county has left the template: its model stands alone. */
  left: boolean;
};

/** What a person says of a change that does not go over by itself. `replace`: neither it nor the template, but a third version. */
export type Decision = { id: number; reason: string } & (
  { take: 'keep' | 'withdraw' } | { take: 'replace'; change: LocalChange }
);

/** What became of one change when a newer edition was taken. What replaces it goes by its number. */
export type CarriedChange = { id: number } & (
  | { how: 'applied' | 'needless' }
  | { how: 'kept' | 'withdrawn'; code: ConflictCode; reason: string }
  | { how: 'replaced'; code: ConflictCode; reason: string; change: LocalChange }
);

/** What is written down of an adoption, entry by entry; the rows are its history. The number of an entry is its revision. */
export type Entry =
  | { type: 'adopted'; template: string; edition: number }
  | { type: 'changeAdded'; change: LocalChange }
  | { type: 'changeWithdrawn'; id: number }
  | { type: 'editionTaken'; edition: number; carried: CarriedChange[] }
  | { type: 'templateLeft' };

export type AdoptionRefusal =
  | { code: 'adoptionMissing' }
  | { code: 'alreadyAdopted'; template: string; edition: number }
  | { code: 'adoptionChanged'; expected: number; actual: number }
  | { code: 'reasonMissing' }
  | { code: 'changeUnknown'; id: number }
  | { code: 'changeLeanedOn'; id: number }
  | { code: 'tooManyChanges'; most: number }
  | ChangeRefusal
  | { code: 'editionNotNewer'; edition: number }
  | { code: 'conflictUndecided'; ids: number[] }
  | { code: 'conflictNotKept'; id: number }
  | { code: 'replacementOfOtherKind'; id: number }
  | { code: 'replacementSame'; id: number }
  | { code: 'decisionUncalledFor'; id: number };
