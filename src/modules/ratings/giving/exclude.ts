import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { RatingDeps } from '../deps.ts';
import { countExcluded } from '../figures/store/tally.ts';
import { decide } from './decide.ts';
import { projectExcluded } from './projections/ratings.ts';
import { getPublished } from './queries/published.ts';
import { ratingStreams } from './store/ratings.ts';

type Excluding = { id: string; finding: 'mistaken' | 'malicious'; caller: Caller };

/** Takes a rating out of the count, in the transaction of the review that found it mistaken or malicious. */
export async function excludeRating(tx: Tx, deps: RatingDeps, { id, finding, caller }: Excluding): Promise<void> {
  const at = deps.now();
  const held = await ratingStreams.load(tx, id);
  const command = { type: 'exclude', on: civilDateOf(at), officer: caller.actor.id, finding } as const;
  const decided = decide(command, held.value);
  const [event] = decided.ok ? decided.value : [];
  if (event?.type !== 'ratingExcluded') throw new Error(`the rating ${id} was reviewed and cannot be excluded`);
  await ratingStreams.append(tx, { id, after: held, events: [event], stamp: { actor: caller.actor, at } });
  await projectExcluded(tx, id, event);
  await countExcluded(tx, await getPublished(tx, id));
}
