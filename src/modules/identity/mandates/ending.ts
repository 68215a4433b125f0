import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Once } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { decide } from './decide.ts';
import type { Command, Ending, Refusal } from './model.ts';
import { holdMandate, mandates, markEnded } from './store/mandate.ts';

export type EndingAct = { person: string; mandate: string; by: Actor; once?: Once | undefined };
type Ended = Promise<Result<{ ended: Ending }, Refusal | KeyReused>>;

/** 民法典 art. 173: the principal revokes, or the agent renounces. Nothing is written under the mandate after this returns. */
export const endMandate = (deps: Deps, act: EndingAct): Ended => change(deps, act, { type: 'end', by: act.person });

/** Whoever asked takes the question back before it is answered. */
export const withdrawMandate = (deps: Deps, act: EndingAct): Ended =>
  change(deps, act, { type: 'withdraw', by: act.person });

function change(deps: Deps, { person, mandate, by, once }: EndingAct, command: Command): Ended {
  return withinOnce(
    deps.db,
    { scope: about(deps, person), once },
    async (tx): Promise<Result<{ ended: Ending }, Refusal>> => {
      // What is written under it at this moment is finished first.
      if (!(await holdMandate(tx, mandate))) return no({ code: 'mandateUnknown' });
      const after = await mandates.load(tx, mandate);
      const decision = decide(command, after.value);
      if (!decision.ok) return decision;
      const at = deps.now();
      const { value } = await mandates.append(tx, {
        id: mandate,
        after,
        events: decision.value,
        stamp: { actor: by, at },
      });
      if (value.state !== 'ended') throw new Error(`the end of mandate ${mandate} left it ${value.state}`);
      await markEnded(tx, mandate, { state: value.how, at });
      return ok({ ended: value.how });
    },
  );
}
