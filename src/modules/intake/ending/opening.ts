import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { openWords } from '../cases/sealing.ts';
import type { ProposedEnding } from './model.ts';

/** What was proposed, as it was said, with the name of the organ whose matter it is. */
export async function openEnding(
  tx: Tx,
  { vault, runs }: Pick<CaseDeps, 'vault' | 'runs'>,
  { reason, organ }: Pick<ProposedEnding, 'reason' | 'organ'>,
): Promise<{ reason: string; organ: string | null }> {
  const named = organ !== null && 'named' in organ ? [sealed(organ.named)] : [];
  const [said = '', other = ''] = await openWords(vault, tx, [sealed(reason), ...named]);
  if (organ === null) return { reason: said, organ: null };
  if ('named' in organ) return { reason: said, organ: other };
  return { reason: said, organ: (await runs.departmentNames(tx)).get(organ.department) ?? organ.department };
}
