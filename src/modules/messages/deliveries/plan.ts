import { area as areaOf } from '../../../kernel/id.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import { systemScope, type Tx } from '../../../platform/database/index.ts';
import { offeredBy, type MessageDeps } from '../deps.ts';
import type { Kind } from '../kinds/kind.ts';
import { orderSend } from './jobs.ts';
import { findReach, type Addressed } from './reach.ts';
import { planDeliveries } from './rules/plan.ts';
import {
  findMessageToSend,
  holdMessage,
  insertDelivery,
  setPlanned,
  type OutgoingMessage,
} from './store/deliveries.ts';

/** A message of a kind that this program does not know waits for one that does: the job fails and comes again. */
export function kindOf(deps: MessageDeps, { kind: name }: Pick<OutgoingMessage, 'kind'>): Kind {
  const kind = deps.kinds.get(name);
  if (!kind) throw new Error(`no kind of message ${name} is known here`);
  return kind;
}

/** What the message says, opened; undefined once the recipient's key was destroyed. */
export async function parametersOf(deps: MessageDeps, tx: Tx, { parameters }: OutgoingMessage): Promise<unknown> {
  const [text] = await deps.vault.openTexts(tx, [sealed(parameters)]);
  const opened: unknown = text === undefined ? undefined : JSON.parse(text);
  return opened;
}

/**
 * Settles once which channels a message takes and orders their sending. Twice, at once or half-way: who reaches is asked outside, and
 * written with the deliveries and their jobs in one transaction that holds the message.
 */
export async function planMessage(
  deps: MessageDeps,
  { area, message: id }: { area: string; message: string },
): Promise<void> {
  const scope = systemScope(areaOf(area));
  const addressed = await deps.follower.within(scope, async (tx): Promise<Addressed | undefined> => {
    const message = await findMessageToSend(tx, id);
    if (!message || message.plannedAt !== null) return undefined;
    return { ...message, kind: kindOf(deps, message), parameters: await parametersOf(deps, tx, message) };
  });
  if (!addressed) return;
  const reach = await findReach(deps, addressed);
  await deps.follower.within(scope, async (tx) => {
    const message = await holdMessage(tx, id);
    if (!message || message.plannedAt !== null) return;
    const at = deps.now();
    await setPlanned(tx, id, at);
    if (addressed.parameters === undefined) return;
    for (const planned of planDeliveries(addressed.kind, reach, { at, offered: offeredBy(deps) }))
      await orderSend(tx, await insertDelivery(tx, id, { ...planned, queuedAt: at }), planned.at);
  });
}
