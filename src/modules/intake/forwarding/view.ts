import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { getDepartment, getItemVersion } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { findCaseRow, type ListedCase } from '../cases/queries/case-rows.ts';
import { FORWARD } from './commands.ts';
import type { CaseForwarding, ForwardingAct, ForwardingView } from './contract.ts';
import { aboveLimit, ownLimit } from './limits.ts';
import type { Forwarding } from './model.ts';
import { decidedAbove, FORWARD_LAW } from './rules/forward-by.ts';
import { daysOf, owedIn } from './rules/owed.ts';
import { runningOf, standingOf } from './standing.ts';
import { forwardingStreams } from './store.ts';
import { saidIn } from './said.ts';

type Asked = { caller: Caller; id: CaseId };

/** How a case stands that a higher organ decides; undefined where the scope does not see it. */
export async function findForwarding(
  tx: Tx,
  deps: CaseDeps,
  { caller, id }: Asked,
): Promise<CaseForwarding | undefined> {
  const row = await findCaseRow(tx, id);
  if (!row) return undefined;
  return { forwarding: await forwardingOf(tx, deps, { row, caller }) };
}

/** `caller`: none where a person's copy is made. */
export async function forwardingOf(
  tx: Tx,
  deps: CaseDeps,
  { row, caller }: { row: ListedCase; caller?: Caller | undefined },
): Promise<ForwardingView | null> {
  const { item } = await getItemVersion(tx, row.item_key, row.item_version);
  const decider = decidedAbove(item);
  if (decider === undefined) return null;
  const { value, version } = await forwardingStreams.load(tx, row.id);
  const days = daysOf(value);
  const running = runningOf(row);
  const conventions = deps.conventions();
  const owed = owedIn({ running, days, limit: item.statutoryLimit }, conventions);
  const isOffice = caller?.kind === 'officer';
  const mayForward = isOffice && deps.permits(caller, FORWARD, row.department);
  return {
    ...{ version, state: value.state, decider: (await getDepartment(tx, decider)).name, law: FORWARD_LAW },
    owed: owed ? standingOf(owed, { today: deps.now(), conventions }) : null,
    own: ownLimit({ row, endedOn: days.forwardedOn }, conventions),
    above: aboveLimit({ row, days, limit: item.statutoryLimit }, conventions),
    ...factsOf(value),
    ...(await saidIn(tx, deps, { id: row.id, isOffice })),
    acts: mayForward ? actsIn(value, running !== undefined) : [],
  };
}

function factsOf(value: Forwarding) {
  const isReceived = value.state === 'received' || value.state === 'decided';
  const decided = value.state === 'decided' ? value : undefined;
  return {
    forwardedOn: value.state === 'here' ? null : value.forwardedOn,
    ...{ receivedOn: isReceived ? value.receivedOn : null, receipt: isReceived ? value.receipt : null },
    ...{ result: decided?.result ?? null, decidedOn: decided?.decidedOn ?? null, decision: decided?.number ?? null },
    takenBackOn: value.state === 'takenBack' ? value.takenBackOn : null,
  };
}

/** What can be noted of it, also when the case is over here: what happened above happened. */
function actsIn({ state }: Forwarding, isRunning: boolean): ForwardingAct[] {
  switch (state) {
    case 'here':
    case 'takenBack':
      return isRunning ? ['forward'] : [];
    case 'sent':
      return ['receive', 'takeBack'];
    case 'received':
      return ['noteResult', 'takeBack'];
    default:
      return [];
  }
}
