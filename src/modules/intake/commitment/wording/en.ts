import type { CommitmentWording } from './shape.ts';

export const en: CommitmentWording = {
  kinds: { licence: 'Licence of an enterprise', proof: 'Proof' },
  refusals: {
    publicSecurityExcluded:
      'Where national or public security is at stake directly, no commitment will do: apply in the ordinary way.',
    environmentExcluded:
      'Where the protection of the environment is at stake directly, no commitment will do: apply in the ordinary way.',
    lifeAndPropertyExcluded:
      'Where life, health or property is at stake directly and damage is hard to undo, no commitment will do: apply in the ordinary way.',
    financeExcluded: 'In the prudential supervision of finance no commitment will do: apply in the ordinary way.',
    noCommitment: 'There is no commitment for this item: apply in the ordinary way.',
    commitmentBarred:
      'A false commitment on record has not been repaired: no commitment will do. Apply in the ordinary way.',
    commitmentOutdated: 'The text of the commitment has changed: read the new one, then sign.',
    scopeUnconfirmed:
      'The text is for certain situations only: confirm that yours is one of them, or apply in the ordinary way.',
    signatureMissing: 'The signature is not the name of who has to sign: write your own name.',
    effectiveTooEarly: 'It counts from {earliest} at the earliest: choose another day.',
    textMissing: 'Write both what is told and what is signed.',
  },
};
