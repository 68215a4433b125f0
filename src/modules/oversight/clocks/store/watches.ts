import { Streams } from '../../../../platform/log/index.ts';
import { schemas, type Event } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Watch } from '../model.ts';

/** One stream for each clock, under its subject. */
export const watchStreams = new Streams<Watch, Event>({
  name: 'oversight.watch',
  schemas,
  // Proceedings came to be watched too; what was said before reads as it was.
  upcasts: { 'reminded@1': (said) => said, 'escalated@1': (said) => said },
  initial,
  evolve,
});
