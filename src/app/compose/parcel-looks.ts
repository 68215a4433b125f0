import { lookAround } from '../../modules/delivery/index.ts';
import { isUnderWay } from '../county/standing.ts';
import { repeating, type Task } from '../../platform/jobs/index.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every ten minutes it is asked how it stands with parcels whose courier has not called; never of those of an invented past. */
export const parcelLooks = ({ config, databases }: Foundation, { issuing: { delivery } }: Modules): Task[] =>
  delivery.courier
    ? [
        repeating('delivery:lookAround', '*/10 * * * *', async () => {
          if (!(await isUnderWay({ config, databases }))) await lookAround(delivery);
        }),
      ]
    : [];
