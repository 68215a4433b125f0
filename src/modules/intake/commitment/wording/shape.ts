import type { PublishRefusal, SigningRefusal } from '../model.ts';
import type { CommitmentKind } from '../rules/kinds.ts';

/** What cases or drafts say already is said there. */
type Said = Exclude<(PublishRefusal | SigningRefusal)['code'], 'reasonMissing' | 'itemNotFound' | 'stale'>;

export type CommitmentWording = {
  readonly kinds: Readonly<Record<CommitmentKind, string>>;
  readonly refusals: Readonly<Record<Said, string>>;
};
