/** Parcels between the county and people: ordered in the transaction that wants them, carried by a courier that is asked afterwards. */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = {
  name: 'delivery',
  dependsOn: [],
  listensTo: [],
  provides: ['delivery.parcel'],
} as const satisfies Manifest;

export type { Address, AddressFault, ParcelView } from './contract.ts';
export type { DeliveryDeps } from './deps.ts';
export { bookParcel, lookAround, lookAtParcel } from './follow.ts';
export { orderParcel } from './order.ts';
export type { IncomingPapers } from './papers/contract.ts';
export type { Matter, PaperDeps } from './papers/deps.ts';
export { fetchPapers, type FetchPapersRefusal } from './papers/fetch.ts';
export { ownSending } from './papers/own.ts';
export { paperRoutes } from './papers/routes.ts';
export { parcelList } from './projections/parcels.ts';
export { collectParcels, listParcels } from './read.ts';
export { statusOf as statusOfDelivery } from './refusals.ts';
export { deliveryRoutes } from './routes.ts';
export { addressFaults, addressText } from './rules/address.ts';
export { parcelStreams } from './store/parcels.ts';
export { deliveryTasks } from './tasks.ts';
export { deliveryWording } from './wording.ts';
