import { randomUUID } from 'node:crypto';
import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { RatingDeps } from '../deps.ts';
import { countGiven } from '../figures/store/tally.ts';
import { openRectification } from '../rectifying/open.ts';
import { isBad } from '../rules/grade.ts';
import { OPTIONS_VERSION } from '../rules/options.ts';
import { findService, type Place } from '../services/queries/services.ts';
import { markRated } from '../services/store/services.ts';
import type { ServiceRow } from '../store/tables.ts';
import type { GiveRating, GivenRating } from './contract.ts';
import { decide } from './decide.ts';
import { initial, type Named, type Origin, type Refusal } from './model.ts';
import { projectGiven, type Given } from './projections/ratings.ts';
import { ratingStreams } from './store/ratings.ts';

export type GiveRefusal = Refusal | { code: 'serviceNotFound' };
export type Giving = { caller: Caller; place: Place; rating: GiveRating; channel: Origin['channel'] };

/**
 * Somebody who is signed in rates what was done for him. It needs no key to be sent twice: a service is rated once, and a key would be kept
 * beside the session of who sent it.
 */
export const giveRating = (
  deps: RatingDeps,
  { caller, place, rating, channel }: Giving,
): Promise<Result<GivenRating, GiveRefusal>> =>
  deps.db.within(caller.scope, async (tx): Promise<Result<GivenRating, GiveRefusal>> => {
    if (caller.kind === 'officer') return no({ code: 'staffMayNotRate' });
    const service = await findService(tx, place);
    if (!service || !deps.mayRate(caller, service)) return no({ code: 'serviceNotFound' });
    const origin = { by: caller.kind, channel, device: null, hall: null };
    return rate(tx, deps, { service, rating, origin, caller: rating.named ? caller : undefined });
  });

export type Rated = {
  service: ServiceRow;
  rating: GiveRating;
  origin: Origin;
  /** Who puts his name to it. */
  caller: Caller | undefined;
};

/** Gives a rating in a transaction that sees the service, however it came to see it. */
export async function rate(
  tx: Tx,
  deps: RatingDeps,
  { service: row, rating, origin, caller }: Rated,
): Promise<Result<GivenRating, GiveRefusal>> {
  const on = civilDateOf(deps.now());
  const id = randomUUID();
  const named = caller && namedOf(row);
  const words = rating.words?.trim() ?? '';
  const said = { grade: rating.grade, options: rating.options ?? [], optionsVersion: OPTIONS_VERSION };
  const sealed = words === '' ? null : await deps.vault.sealFor(tx, sealedFor(id, named), words);
  const service = { ...row, rateUntil: row.rate_until };
  const decided = decide(
    { type: 'give', on, service, said: { ...said, words: sealed }, origin, named: named ?? null },
    initial,
  );
  if (!decided.ok) return decided;
  if (!(await markRated(tx, { caseId: row.case_id, serial: row.serial }))) return no({ code: 'alreadyRated' });
  const [event] = decided.value;
  if (event?.type !== 'ratingGiven') throw new Error('a rating that was decided is not given');
  await record(tx, deps, { id, event, row, caller });
  const answerBy = isBad(event.grade) ? await openRectification(tx, deps, { id, event, on }) : null;
  return ok({ bad: isBad(event.grade), answerBy });
}

/** Of an unnamed rating the log says that a person gave it, and not which. */
const NOBODY = { kind: 'system', id: 'ratings:unnamed' } as const;

type Recording = { id: string; event: Given; row: ServiceRow; caller: Caller | undefined };

async function record(tx: Tx, deps: RatingDeps, { id, event, row, caller }: Recording): Promise<void> {
  const stamp = { actor: caller?.actor ?? NOBODY, at: deps.now(), ...(caller && { caseId: row.case_id }) };
  await ratingStreams.append(tx, { id, after: { value: initial, version: 0 }, events: [event], stamp });
  await projectGiven(tx, id, event);
  await countGiven(tx, { ...event, rated_on: civilDate(event.on) });
}

const namedOf = ({ case_id, serial, person, organisation, mandate }: ServiceRow): Named => ({
  ...{ caseId: case_id, serial, person, organisation, mandate },
});

/** Whose key seals the words: who put his name to them; else a key of their own, which leads to nobody. */
export const sealedFor = (id: string, named: Named | null | undefined): string =>
  named ? subjectOf(named) : `rating/${id}`;
