import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { RunOwner } from '../../process/index.ts';
import { concludeStep } from './commands.ts';
import type { CaseDeps } from './deps.ts';
import { dayOfStep } from './rules/limits.ts';
import { loadCase } from './store/cases.ts';

/**
 * What follows for a case when its run moved by itself: its clock stands still or goes on. No timer decides an application: a run that
 * came to its end without a decision is shown among the stuck cases, and a person decides.
 */
export const runOwner = (deps: CaseDeps): RunOwner => ({
  onMoved: async (tx, { id, run, stamp }) => {
    const { value, version } = await loadCase(tx, id);
    if (value.state === 'unreceived') return;
    const on = dayOfStep(civilDateOf(stamp.at), value);
    const followed = await concludeStep(tx, deps, { id, found: { value, version }, run, commands: [], on, stamp });
    if (!followed.ok) throw new Error(`case ${id} does not follow its run: ${followed.error.code}`);
  },
});
