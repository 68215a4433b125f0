import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Themes } from '../deps.ts';
import { resultStreams } from '../results/store/results.ts';
import { jointStreams } from './store/joint.ts';

/** `alone`: of this result. `whole`: of the theme, all of it lies there. `later`: others are still to come, and all are told of at once. */
export type ToldOf = 'alone' | 'whole' | 'later';

type Shelved = { theme: string; id: CaseId; at: Date };

/**
 * Of what is told when a result was laid on a shelf. Who wants all together hears once, of the last; a refusal is told at once. When the last
 * never comes, the reminder of what lies there tells of it.
 */
export async function toldOf(tx: Tx, themes: Pick<Themes, 'open'>, shelved: Shelved): Promise<ToldOf> {
  const theme = await themes.open(tx, shelved.theme);
  const { choice } = (await jointStreams.load(tx, shelved.theme)).value;
  const own = theme?.parts.find((part) => part.case === shelved.id);
  if (!theme || own?.standing !== 'granted') return 'alone';
  if (choice?.pace !== 'together' || choice.wish.method !== 'counter') return 'alone';
  for (const part of theme.parts) {
    if (part.standing === 'over' || part === own) continue;
    if (part.case === null || !(await isThereBefore(tx, part.case, shelved))) return 'later';
  }
  return 'whole';
}

/** Whether this result had been made ready, or had left, when the other was shelved; of two at one moment the later id comes last. */
async function isThereBefore(tx: Tx, id: CaseId, { id: own, at }: Shelved): Promise<boolean> {
  const { value } = await resultStreams.load(tx, id);
  if (value.state === 'delivered' || value.state === 'posted') return true;
  if (value.state !== 'shelved') return false;
  const last = (await resultStreams.recorded(tx, id)).findLast(({ type }) => type === 'resultShelved');
  if (!last) return false;
  return last.at < at || (last.at.valueOf() === at.valueOf() && id < own);
}
