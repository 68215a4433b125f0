import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Static, TObject } from 'typebox';
import type { Tx } from '../../../platform/database/index.ts';
import { orderPlan } from '../deliveries/jobs.ts';
import type { AnnouncingDeps } from '../deps.ts';
import type { KindOf } from '../kinds/kind.ts';
import type { Recipient } from './model.ts';
import { insertMessage } from './store/messages.ts';

export type Announcement<Parameters extends TObject> = {
  kind: KindOf<Parameters>;
  recipient: Recipient;
  /** The stream of the matter, `intake.case/<id>`: says what it is about without saying whose it is. */
  about: string;
  /** What the words need, and no more. */
  parameters: Static<Parameters>;
  /** Names the happening, such as stream and version of its event. */
  key: string;
  /** When the recipient was told of it otherwise: it stands in the portal under that time, and goes out no more. */
  toldAt?: Date;
};

/**
 * Tells somebody something, in the transaction in which it happens, or in a follower's: the message stands in the portal when that
 * commits, and goes out afterwards. The same happening, kind and recipient is told once, however often it is announced; false when it was
 * told before. Nothing is sent here.
 */
export async function announce<Parameters extends TObject>(
  tx: Tx,
  { vault, now }: AnnouncingDeps,
  { kind, recipient, about, parameters, key, toldAt }: Announcement<Parameters>,
): Promise<boolean> {
  if (!kind.fits(parameters)) throw new Error(`a message ${kind.name} was announced with parameters that do not fit`);
  const sealed = await vault.sealFor(tx, subjectOf(recipient), JSON.stringify(parameters));
  const { name, hidden, channels } = kind;
  const goesOut = toldAt === undefined && channels.length > 0;
  const message = { kind: name, key, recipient, about, parameters: sealed, hidden, at: toldAt ?? now(), goesOut };
  const id = await insertMessage(tx, message);
  if (id === undefined) return false;
  if (goesOut) await orderPlan(tx, id);
  return true;
}
