import { civilDateOf } from '../../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../../platform/database/index.ts';
import type { Caller } from '../../../../platform/http/index.ts';
import { findItemRows, type ItemRow } from '../../../catalogue/index.ts';
import type { Stale } from '../../cases/commands.ts';
import type { CaseDeps } from '../../cases/deps.ts';
import { instantItems } from '../items.ts';
import type { Target } from '../moving.ts';
import { READ } from '../reading.ts';
import { ROLL_BACK } from '../rolling-back.ts';
import type { ChangeRate, SampleRates } from './contract.ts';
import { decide, type RateRefusal } from './decide.ts';
import { sampleRates, sampleRateStreams } from './store.ts';

export type ChangeRefusal = RateRefusal | Stale | KeyReused | { code: 'instantNotFound' };

/** The items of the departments that the officer answers for, each with its share. */
export const findSampleRates = (deps: CaseDeps, caller: Caller): Promise<SampleRates> =>
  deps.db.within(caller.scope, async (tx) => {
    const rates = await sampleRates(tx);
    const items = await itemRows(tx, deps, [...rates.keys()]);
    return {
      rates: items.flatMap(({ key, name, department }) => {
        const rate = rates.get(key);
        if (!rate || !deps.permits(caller, READ, department.key)) return [];
        const { percent, changed, version } = rate;
        const mayChange = deps.permits(caller, ROLL_BACK, department.key);
        const since = changed && { on: changed.on, reason: changed.reason };
        return [{ item: { key, name }, version, percent, changed: since, mayChange }];
      }),
    };
  });

/** Who decides what becomes of a wrong grant says how many are looked at, with a reason, from the next round on. */
export const changeRate = (
  deps: CaseDeps,
  { asking: { caller, once }, id: key, wish }: Target<ChangeRate>,
): Promise<Result<{ version: number }, ChangeRefusal>> =>
  withinOnce(
    deps.db,
    { scope: caller.scope, once },
    async (tx): Promise<Result<{ version: number }, ChangeRefusal>> => {
      const entry = (await instantItems()).get(key);
      const [item] = await itemRows(tx, deps, [key]);
      if (!entry || !item || !deps.permits(caller, ROLL_BACK, item.department.key))
        return no({ code: 'instantNotFound' });
      const held = await sampleRateStreams.load(tx, key);
      const { version, percent, reason } = wish;
      if (held.version !== version) return no({ code: 'stale', expected: version, actual: held.version });
      const said = { on: civilDateOf(deps.now()), department: item.department.key, officer: caller.actor.id };
      const decided = decide({ ...said, starting: entry.samplePercent, percent, reason }, held.value);
      if (!decided.ok) return decided;
      const stamp = { actor: caller.actor, at: deps.now() };
      const moved = await sampleRateStreams.append(tx, { id: key, after: held, events: [decided.value], stamp });
      return ok({ version: moved.version });
    },
  );

const itemRows = (tx: Tx, { now }: CaseDeps, keys: readonly string[]): Promise<ItemRow[]> =>
  findItemRows(tx, [...keys], civilDateOf(now()));
