import { history } from '../../../src/app/compose/history.ts';
import { findBrokenInvariants, type Standing } from '../../../src/app/invariants/find.ts';
import { systemScope } from '../../../src/platform/database/index.ts';
import { verifyLog } from '../../../src/platform/log/index.ts';

/** What a person was told when the application was handed in. */
export type Acknowledged = { caseId: string; number: string };

export type Examined = Standing & {
  /** Every submission that was answered as received, whoever got the answer. */
  acknowledged: readonly Acknowledged[];
};

/**
 * Everything that does not hold after a fault, as sentences: an acknowledged submission that is lost or doubled, numbers with gaps,
 * projections and streams that differ from their replay, clocks that run backwards, papers and files that are not what was issued.
 */
export async function findBroken(examined: Examined): Promise<string[]> {
  return [...(await lost(examined)), ...(await unproven(examined)), ...(await findBrokenInvariants(examined))];
}

async function lost({ area, follower, acknowledged }: Examined): Promise<string[]> {
  const told = new Map(acknowledged.map(({ caseId, number }) => [caseId, number]));
  const rows = await follower.within(systemScope(area), (tx) =>
    tx.selectFrom('intake.case_list').select(['id', 'number']).execute(),
  );
  const kept = new Map<string, string>(rows.map(({ id, number }) => [id, number]));
  return [...told]
    .filter(([id, number]) => kept.get(id) !== number)
    .map(([id, number]) => `acknowledged as ${number}, kept as ${kept.get(id) ?? 'nothing'}`);
}

async function unproven({ area, follower }: Examined): Promise<string[]> {
  const { problems } = await follower.within(systemScope(area), (tx) => verifyLog(tx, history));
  return problems.map((problem) => Object.values(problem).join(' '));
}
