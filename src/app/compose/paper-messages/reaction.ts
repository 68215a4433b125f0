import { caseId } from '../../../kernel/id.ts';
import { parcelStreams } from '../../../modules/delivery/index.ts';
import { followTelling, type AnnouncingDeps } from '../../../modules/messages/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { idIn, type Follower } from '../../../platform/log/index.ts';
import { caseTold } from '../case-told.ts';
import { paperKinds } from './kinds.ts';

const handled = parcelStreams.only('parcelBooked', 'parcelRefused', 'parcelDelivered', 'parcelReturned');

const KIND = {
  parcelBooked: paperKinds.courierComes,
  parcelRefused: paperKinds.refused,
  parcelDelivered: paperKinds.arrived,
  parcelReturned: paperKinds.cameBack,
} as const;

/** Tells whoever had papers fetched how far they came. Of results on their way people hear as results. */
export const tellSenders = (deps: AnnouncingDeps): Follower =>
  followTelling(deps, {
    name: 'messages.papers',
    handles: [handled],
    tellOf: async (tx, { event, recorded: { stream } }, tell) => {
      const about = await aboutOf(tx, stream);
      if (about) await tell({ kind: KIND[event.type], about: stream, ...about });
    },
  });

/** Undefined for a parcel that brings a result. */
async function aboutOf(tx: Tx, stream: string) {
  const { value: parcel } = await parcelStreams.load(tx, idIn(stream));
  if (parcel.state === 'unordered' || parcel.direction === 'out') return undefined;
  const { recipient, parameters } = await caseTold(tx, caseId(parcel.caseId));
  return { recipient, parameters: { caseId: parcel.caseId, ...parameters } };
}
