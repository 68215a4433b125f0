import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { eachAlone, type Failed, type Round } from '../cases/each-alone.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { move } from './move.ts';
import { findEarlyService, findSilent } from './queries/early-services.ts';
import { silenceOf } from './rules/silence.ts';
import { earlyServiceStreams } from './store/early-service.ts';

const SILENCE = { kind: 'system', id: 'intake:earlyServiceLapsed' } as const;

export type LapsedEarlyServices = { ended: number; failed: Failed<string> };

/**
 * Ends what nobody answered and what nobody went on with, each in a transaction of its own; the draft stays, and can be asked about again.
 * What fails is named and left for the next time; any number of workers may do it at once.
 */
export async function lapseEarlyServices(
  deps: Pick<DraftDeps, 'db' | 'now'>,
  round: Round,
): Promise<LapsedEarlyServices> {
  const on = civilDateOf(deps.now());
  const { done, failed } = await eachAlone(deps, {
    ...round,
    find: (tx) => findSilent(tx, on),
    work: (tx, id) => lapseOne(tx, deps, { id, on }),
  });
  return { ended: done, failed };
}

/** False where somebody did something meanwhile. */
async function lapseOne(tx: Tx, deps: { now: () => Date }, { id, on }: { id: string; on: CivilDate }) {
  const held = await earlyServiceStreams.load(tx, id);
  const row = await findEarlyService(tx, id);
  if (row?.state !== 'waiting' && row?.state !== 'answered') return false;
  const since = row.state === 'waiting' ? row.answer_by : (row.answered_on ?? row.asked_on);
  const why = silenceOf({ state: row.state, since }, on);
  if (why === undefined) return false;
  const lapsed = await move(tx, deps, { ...held, id, caller: { actor: SILENCE }, command: { type: 'lapse', on, why } });
  return lapsed.ok;
}
