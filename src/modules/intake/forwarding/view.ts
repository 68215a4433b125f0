import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { getDepartment, getItemVersion } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { findCaseRow } from '../cases/queries/case-rows.ts';
import { dueStanding } from '../../../kernel/due-standing.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { FORWARD } from './commands.ts';
import type { CaseForwarding, ForwardingView } from './contract.ts';
import type { Forwarding } from './model.ts';
import { decidedAbove, FORWARD_LAW, forwardBy } from './rules/forward-by.ts';
import { forwardingStreams } from './store.ts';

type Asked = { caller: Caller; id: CaseId };

/** How a case stands that a higher organ decides; undefined where the scope does not see it. */
export async function findForwarding(
  tx: Tx,
  deps: CaseDeps,
  { caller, id }: Asked,
): Promise<CaseForwarding | undefined> {
  const row = await findCaseRow(tx, id);
  if (!row) return undefined;
  const { item } = await getItemVersion(tx, row.item_key, row.item_version);
  const decider = decidedAbove(item);
  if (decider === undefined) return { forwarding: null };
  const { value, version } = await forwardingStreams.load(tx, id);
  const { value: current } = await caseStreams.load(tx, id);
  const accepted = current.state === 'accepted' ? current : undefined;
  const running = accepted && forwardBy(accepted, deps.conventions());
  const by = value.state === 'here' ? (running ?? null) : value.forwardBy;
  const isDue = value.state === 'here' && accepted !== undefined;
  const due = { startedOn: accepted?.acceptedOn ?? row.received_on, dueOn: isDue ? by : null };
  const mayForward = caller.kind === 'officer' && deps.permits(caller, FORWARD, row.department);
  return {
    forwarding: {
      ...{ version, state: value.state, decider: (await getDepartment(tx, decider)).name, by, law: FORWARD_LAW },
      ...(accepted?.stopped && isDue
        ? { daysLeft: null, light: 'suspended' as const }
        : dueStanding(due, civilDateOf(deps.now()), deps.conventions())),
      ...(await sentOf(tx, deps, { id, value, caller })),
      acts: mayForward ? actsIn(value, isDue) : [],
    },
  };
}

const actsIn = ({ state }: Forwarding, isDue: boolean): ForwardingView['acts'] => {
  if (state === 'here') return isDue ? ['forward'] : [];
  return state === 'sent' ? ['receive'] : [];
};

type Sending = Asked & { value: Forwarding };

/** The words of the opinion are the office's until it decides. */
async function sentOf(tx: Tx, { vault }: CaseDeps, { id, value, caller }: Sending) {
  const none = { opinion: null, words: null, forwardedOn: null, late: false, materials: 0 };
  if (value.state === 'here') return { ...none, receivedOn: null, receipt: null };
  const { opinion, forwardedOn, forwardBy: by } = value;
  const isOffice = caller.kind === 'officer';
  const events = (await forwardingStreams.recorded(tx, id)).map((one) => forwardingStreams.read(one));
  const sent = events.find((event) => event.type === 'caseForwarded');
  const [words = null] = sent && isOffice ? await vault.openTexts(tx, [sealed(sent.words)]) : [];
  return {
    ...{ opinion: isOffice ? opinion : null, words, forwardedOn, late: forwardedOn > by },
    materials: sent?.materials.length ?? 0,
    receivedOn: value.state === 'received' ? value.receivedOn : null,
    receipt: value.state === 'received' ? value.receipt : null,
  };
}
