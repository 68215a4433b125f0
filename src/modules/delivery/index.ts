/** Parcels between the county and people: ordered in the transaction that wants them, carried by a courier that is asked afterwards. */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = {
  name: 'delivery',
  dependsOn: [],
  listensTo: [],
  provides: ['delivery.parcel'],
} as const satisfies Manifest;

export type { ParcelView } from './contract.ts';
export type { Address, DeliveryDeps } from './deps.ts';
export { orderParcel } from './order.ts';
export { parcelList } from './projections/parcels.ts';
export { listParcels } from './read.ts';
export { deliveryRoutes } from './routes.ts';
export { parcelStreams } from './store/parcels.ts';
export { deliveryTasks } from './tasks.ts';
