import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { InstantFile } from './contract.ts';
import { getDecidingModel } from './models.ts';
import { instantStreams, type InstantRow } from './store/instant.ts';
import { take } from './taking.ts';

/**
 * What was decided, decided once more by the version that decided it, on the inputs that are kept: whether the same comes of it, and why.
 * Null where no model was asked, where data were erased, and for what was decided before models were published.
 */
export async function decidedAgain(tx: Tx, { vault }: CaseDeps, row: InstantRow): Promise<InstantFile['again']> {
  const [recorded] = await instantStreams.recorded(tx, row.id);
  if (!recorded) throw new Error(`nothing was decided by a machine in ${row.id}`);
  const first = instantStreams.read(recorded);
  if (first.type !== 'instantlyDecided') throw new Error(`nothing was decided by a machine in ${row.id}`);
  const {
    modelVersion: version,
    model: { decision },
  } = first;
  const [inputs, output] = await vault.openTexts(tx, [sealed(first.inputs), sealed(first.output)]);
  if (version === undefined || first.missing.length > 0 || first.why === 'identityUnproven') return null;
  if (inputs === undefined || output === undefined) return null;
  const model = await getDecidingModel(tx, { item: row.item_key, decision, version });
  const taken = take(model, { decision, inputs: factsIn(inputs), now: recorded.at });
  return { same: canonicalJson(taken?.output ?? null) === output, said: taken?.said ?? model.rule };
}

function factsIn(json: string): Readonly<Record<string, unknown>> {
  const facts: unknown = JSON.parse(json);
  if (typeof facts !== 'object' || facts === null) throw new Error('the inputs of a decision are no object');
  return { ...facts };
}
