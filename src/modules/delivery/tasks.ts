import { task, type Task } from '../../platform/jobs/index.ts';
import type { DeliveryDeps } from './deps.ts';
import { bookParcel, lookAtParcel } from './follow.ts';
import { bookJob, lookJob } from './jobs.ts';

/** What happens behind the requests, parcel by parcel. */
export const deliveryTasks = (deps: DeliveryDeps): Task[] => [
  task(bookJob, ({ parcel }) => bookParcel(deps, parcel)),
  task(lookJob, ({ parcel }) => lookAtParcel(deps, parcel)),
];
