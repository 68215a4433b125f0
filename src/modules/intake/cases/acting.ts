import type { Actor } from '../../../platform/log/index.ts';
import { sealed, subjectOf, type Sealed, type Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { ActingNames } from './contract.ts';
import type { CaseDeps } from './deps.ts';
import type { Applicant, SealedActing } from './model.ts';
import { isAgentOf } from './rules/belonging.ts';

type Acting = { caller: Caller; applicant: Applicant };

/** Who acts for whom in this act, sealed each with the key of whom it names; null when a person acts for himself. */
export async function sealActing(tx: Tx, deps: CaseDeps, acting: Acting): Promise<SealedActing | null> {
  const names = await deps.acting.namesOf(tx, acting);
  if (!names) return null;
  const { person = acting.applicant.person } = acting.caller.scope;
  return {
    as: names.as,
    actor: await deps.vault.sealFor(tx, `person/${person}`, names.actor),
    principal: await deps.vault.sealFor(tx, subjectOf(acting.applicant), names.principal),
  };
}

/** Names as they are read; those of whose key was destroyed are empty. */
export async function openActing(
  vault: Vault,
  tx: Tx,
  acting: readonly (SealedActing | null | undefined)[],
): Promise<(ActingNames | null)[]> {
  const words: Sealed[] = acting.flatMap((one) => (one ? [sealed(one.actor), sealed(one.principal)] : []));
  const opened = words.length === 0 ? [] : await vault.openTexts(tx, words);
  let place = 0;
  return acting.map((one) => {
    if (!one) return null;
    const [actor = '', principal = ''] = opened.slice(place, place + 2);
    place += 2;
    return { as: one.as, actor, principal };
  });
}

/** Every event says who acted and for whom: an organisation, a principal, or a child. */
export function actorOf({ caller, applicant }: Acting): Actor {
  if (isAgentOf(applicant, caller)) return { ...caller.actor, behalfOf: applicant.person, role: 'mandatary' };
  const isGuardian = caller.kind === 'person' && applicant.organisation === null && applicant.ward !== null;
  return isGuardian ? { ...caller.actor, behalfOf: applicant.ward ?? '', role: 'guardian' } : caller.actor;
}
