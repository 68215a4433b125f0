import { permits, type IdentityDeps } from '../../modules/identity/index.ts';
import type { DraftDeps } from '../../modules/intake/index.ts';
import { usualLimits, type RatingDeps } from '../../modules/ratings/index.ts';
import { randomDigits } from '../../platform/crypto/index.ts';
import { to } from '../../web/portal/pages/addresses.ts';

/** What ratings need of other rooms: who may rate, how days are reckoned, where a code leads. */
export function ratingDeps({ identity, intake }: { identity: IdentityDeps; intake: DraftDeps }): RatingDeps {
  return {
    ...intake,
    limits: usualLimits,
    mayRate: (caller, { person, organisation, mandate, item }) => {
      const applicant = { person, ...(organisation !== null && { organisation }) };
      const held = mandate === null ? {} : { mandate: { id: mandate, act: 'submit' } };
      return permits(identity, caller, { permission: 'rating:give', facts: { applicant, item, ...held } }).allowed;
    },
    codeUrl: (code) => new URL(to.rateByCode(code), identity.publicUrl).href,
    random: randomDigits,
  };
}
