import { Streams } from '../../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type Gathered } from '../model.ts';

/** One stream for each theme case, by the id of the theme case, with all of its notices. */
export const gatheredCorrectionStreams = new Streams<Gathered, Event>({
  name: 'intake.gatheredCorrection',
  schemas,
  upcasts: {},
  initial,
  evolve,
});
