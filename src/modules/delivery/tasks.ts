import { repeating, task, type Task } from '../../platform/jobs/index.ts';
import type { DeliveryDeps } from './deps.ts';
import { bookParcel, lookAround, lookAtParcel } from './follow.ts';
import { bookJob, lookJob } from './jobs.ts';

/** What happens behind the requests; nothing where no courier is configured. */
export const deliveryTasks = (deps: DeliveryDeps): Task[] => [
  task(bookJob, ({ parcel }) => bookParcel(deps, parcel)),
  task(lookJob, ({ parcel }) => lookAtParcel(deps, parcel)),
  ...(deps.courier
    ? [repeating('delivery:lookAround', '*/10 * * * *', async () => void (await lookAround(deps)))]
    : []),
];
