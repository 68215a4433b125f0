import type { Excluded } from './rules/exclusion.ts';
import type { CommitmentKind, TextRef } from './rules/kinds.ts';
import type { VersionFault } from './rules/next-version.ts';

/** What an applicant committed to in a case. */
export type Commitment = { kind: CommitmentKind; text: TextRef; withinDays: number };

/** The same with the signature: the name that was written under it, sealed with the applicant's key. */
export type SignedCommitment = Commitment & { name: string };

/** Why a text may not be published. */
export type PublishRefusal =
  VersionFault | { code: Excluded } | { code: 'itemNotFound' } | { code: 'stale'; expected: number; actual: number };

/** Why a draft cannot be signed for. */
export type SigningRefusal =
  | { code: Excluded }
  | { code: 'noCommitment' }
  | { code: 'commitmentBarred' }
  | { code: 'commitmentOutdated'; version: number }
  | { code: 'scopeUnconfirmed' }
  | { code: 'signatureMissing' };

/** Why what was signed does not carry what is handed in. */
export type CommitmentFault =
  { code: 'commitmentUnsigned' } | { code: 'commitmentBarred' } | { code: 'commitmentOutdated'; version: number };
