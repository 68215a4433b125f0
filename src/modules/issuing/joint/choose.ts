import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Asking, IssuingDeps, ThemeOfResults, ThemePart } from '../deps.ts';
import { wishOf, type Choice, type ChooseRefusal } from '../results/choose.ts';
import { decide as decideResult } from '../results/decide.ts';
import type { Wish } from '../results/model.ts';
import { record } from '../results/store/append.ts';
import { holdBeginning } from '../results/store/results.ts';
import { decide } from './decide.ts';
import type { Refusal } from './model.ts';
import { usualPace, type Pace } from './rules/release.ts';
import { holdJoint, jointStreams } from './store/joint.ts';

/** Whose theme it is, for whoever may say how its results are to come; filled by whoever knows theme cases. */
export type OwnTheme = (tx: Tx, asked: { caller: Caller; id: string }) => Promise<ThemeOfResults | undefined>;

/** `pace`: undefined where nothing was said of it. */
export type JointWish = { choice: Choice; pace: Pace | undefined };

export type ChooseJointRefusal = ChooseRefusal | Refusal | KeyReused;

type Chosen = Promise<Result<{ pace: Pace }, ChooseJointRefusal>>;

/**
 * One way for all results of a theme, said at any time until all of them are on their way. What was said of a single item before gives way
 * to it; what already left, or is printed and cannot come electronically any more, stays as it is.
 */
export const chooseForTheme = (
  deps: IssuingDeps & { ownTheme: OwnTheme },
  { asking: { caller, once }, theme: id }: { asking: Asking; theme: string },
  { choice, pace: said }: JointWish,
): Chosen =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Chosen => {
    const theme = await deps.ownTheme(tx, { caller, id });
    if (!theme) return no({ code: 'resultNotFound' });
    const wish = await wishOf(tx, deps, { choice, owned: theme });
    if (!wish.ok) return wish;
    const joint = await holdJoint(tx, id);
    const at = deps.now();
    const on = civilDateOf(at);
    const changing = { on, at, actor: caller.actor, wish: wish.value, holder: theme.holder };
    let left = theme.parts.filter((part) => part.standing === 'open' && part.case === null).length;
    for (const part of inOrder(theme.parts)) if (await changeOne(tx, part, changing)) left += 1;
    const pace = said ?? usualPace(choice.method);
    const decided = decide({ type: 'choose', on, pace, wish: wish.value, left });
    if (!decided.ok) return decided;
    await jointStreams.append(tx, { id, after: joint, events: decided.value, stamp: { actor: caller.actor, at } });
    return ok({ pace });
  });

/** By the ids of their cases, as results are held everywhere. */
const inOrder = (parts: readonly ThemePart[]) =>
  parts
    .filter(({ standing }) => standing !== 'over')
    .flatMap(({ case: id, department }) => (id === null ? [] : [{ id, department }]))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));

type Changing = { on: CivilDate; at: Date; actor: Actor; wish: Wish; holder: ThemeOfResults['holder'] };

/** Whether the result of a case could still be changed, and is. */
async function changeOne(
  tx: Tx,
  { id, department }: ReturnType<typeof inOrder>[number],
  { on, at, actor, wish, holder }: Changing,
): Promise<boolean> {
  const after = await holdBeginning(tx, id);
  const decided = decideResult({ type: 'chooseDelivery', on, wish, holder, department }, after.value);
  if (!decided.ok) return false;
  await record(tx, { id, after, events: decided.value, stamp: { actor, at } });
  return true;
}
