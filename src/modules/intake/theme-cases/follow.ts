import { caseId, type CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineFollower, idIn, type Follower } from '../../../platform/log/index.ts';
import { loadCase, caseStreams } from '../cases/store/cases.ts';
import { orderStart } from './jobs.ts';
import { move, type MoveDeps } from './moving.ts';
import { saysOfPart } from './rules/says.ts';
import { startable } from './rules/order.ts';
import { findThemeOfCase } from './store/theme-cases.ts';

const FOLLOWS = { kind: 'system', id: 'intake:themeCase' } as const;

const told = caseStreams.only(
  ...(['caseAccepted', 'caseDeemedAccepted', 'limitExtended', 'clockStopped', 'clockResumed'] as const),
  ...(['caseDecided', 'acceptanceRefused', 'caseWithdrawn', 'toleranceLapsed', 'caseEnded'] as const),
);

/**
 * Every theme case hears how its parts get on, and orders what can begin then. What its case says is compared with what is known, so that
 * hearing it again changes nothing.
 */
export const followParts = (deps: MoveDeps): Follower =>
  defineFollower({
    name: 'intake.themeCases',
    handles: [told],
    // Before there were theme cases no case was a part of one.
    begins: 'now',
    react: async (tx, events) => {
      const last = new Map(events.map(({ recorded }) => [idIn(recorded.stream), recorded.at]));
      for (const [id, at] of last) await followCase(tx, deps, { id: caseId(id), at });
    },
  });

async function followCase(tx: Tx, deps: MoveDeps, { id, at }: { id: CaseId; at: Date }): Promise<void> {
  const part = await findThemeOfCase(tx, id);
  if (!part) return;
  const { value } = await loadCase(tx, id);
  const command = { type: 'follow', item: part.item, at: at.toISOString(), ...saysOfPart(value) } as const;
  const moved = await move(tx, deps, { id: part.theme, actor: FOLLOWS, command });
  if (!moved.ok) throw new Error(`${part.theme} does not hear of ${id}: ${moved.error.code}`);
  if (startable(moved.value.value.parts).length > 0) await orderStart(tx, part.theme);
}
