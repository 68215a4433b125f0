import type { Foundation } from '../../src/app/compose/foundation.ts';
import { resultsOfCases } from '../../src/app/compose/issuing.ts';
import type { Modules } from '../../src/app/compose/modules.ts';
import { caseId, type CaseId } from '../../src/kernel/id.ts';
import { caseStreams, followParts, startParts, themeCaseStreams } from '../../src/modules/intake/index.ts';
import { runStreams } from '../../src/modules/process/index.ts';
import { noteServices } from '../../src/modules/ratings/index.ts';
import { systemScope, type Tx } from '../../src/platform/database/index.ts';
import type { Follower } from '../../src/platform/log/index.ts';

/**
 * What a case sets off behind the log and the errand waits for: its result at the window, and its services, to be rated. The followers
 * stand still, so their reactions are carried out here, once and for this case, in one transaction each; the reference replays them too.
 */
export async function bringBehind(
  { databases, config }: Pick<Foundation, 'databases' | 'config'>,
  { issuing, ratings }: Pick<Modules, 'issuing' | 'ratings'>,
  id: CaseId,
): Promise<void> {
  for (const follower of [resultsOfCases(issuing), noteServices(ratings)])
    await databases.follower.within(systemScope(config.area), (tx) => tell(tx, follower, id));
}

async function tell(tx: Tx, follower: Follower, id: CaseId): Promise<void> {
  const recorded = [...(await caseStreams.recorded(tx, id)), ...(await runStreams.recorded(tx, id))];
  const taken = recorded.filter(({ stream, type }) => follower.takes?.includes(`${stream.split('/', 1)[0]}:${type}`));
  const refused = await follower.react(
    tx,
    taken.map((event) => ({ seq: 0, recorded: event })),
  );
  if (refused && !refused.ok) throw new Error(refused.error.code);
}

/** What the follower of themes and its job do, once and for this theme: which parts were handed in. */
export async function bringParts(
  { databases, config: { area } }: Pick<Foundation, 'databases' | 'config'>,
  { intake }: Pick<Modules, 'intake'>,
  theme: string,
): Promise<string[]> {
  const follower = followParts(intake);
  await databases.follower.within(systemScope(area), async (tx) => {
    const { value } = await themeCaseStreams.load(tx, theme);
    const parts = value.state === 'unopened' ? [] : value.parts;
    for (const { standing } of parts) if ('case' in standing) await tell(tx, follower, caseId(standing.case));
  });
  return (await startParts(intake, { area, theme })).started;
}
