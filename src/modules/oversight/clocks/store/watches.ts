import { Streams, type Upcasts } from '../../../../platform/log/index.ts';
import { schemas, type Event } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Watch } from '../model.ts';

const asItIs: Upcasts[string] = (said) => said;

/** One stream for each clock, under its subject. */
export const watchStreams = new Streams<Watch, Event>({
  name: 'oversight.watch',
  schemas,
  // Proceedings, checks of commitments, then what goes up came to be watched too; what was said before reads as it was.
  upcasts: {
    ...{ 'reminded@1': asItIs, 'reminded@2': asItIs, 'reminded@3': asItIs },
    ...{ 'escalated@1': asItIs, 'escalated@2': asItIs, 'escalated@3': asItIs },
  },
  initial,
  evolve,
});
