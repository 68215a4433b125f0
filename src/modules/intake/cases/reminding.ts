import type { Tx } from '../../../platform/database/index.ts';
import type { Answer, Target } from './acts.ts';
import { handle, today } from './commands.ts';
import type { CaseDeps } from './deps.ts';
import type { ListedCase } from './queries/case-rows.ts';
import { awaitingFault, patienceUntil, reminderFault } from './rules/reminding.ts';
import type { Case } from './model.ts';
import { loadCase } from './store/cases.ts';

type Awaiting = Extract<Case, { state: 'awaitingCorrection' }>;

/** Until when the house waits after its notice. */
const patienceOf = ({ askedOn, receivedOn }: Awaiting, deps: CaseDeps) =>
  patienceUntil(askedOn ?? receivedOn, deps.conventions());

/** Reminds an applicant of the correction, once, with the last day for it. */
export const remindCorrection = (deps: CaseDeps, target: Target): Answer =>
  handle(deps, { ...target, by: 'askCorrection' }, async ({ current, officer, on }) => {
    if (current.state !== 'awaitingCorrection')
      return { code: 'notAllowed', command: 'remindCorrection', state: current.state };
    const until = patienceUntil(on, deps.conventions());
    const patience = patienceOf(current, deps);
    return { after: () => [{ type: 'remindCorrection', officer, on, until, patience }] };
  });

/** What an officer may do now about a correction that is awaited. */
export async function awaitedActs(
  tx: Tx,
  deps: CaseDeps,
  { id }: Pick<ListedCase, 'id'>,
): Promise<{ remindable: boolean; endable: boolean }> {
  const { value } = await loadCase(tx, id);
  if (value.state !== 'awaitingCorrection') return { remindable: false, endable: false };
  const on = today(deps);
  return {
    remindable: reminderFault(value, { on, patience: patienceOf(value, deps) }) === undefined,
    endable: awaitingFault(value, on) === undefined,
  };
}
