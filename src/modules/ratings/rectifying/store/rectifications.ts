import { Streams } from '../../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type Rectification } from '../model.ts';

/** One stream for each bad rating, under the rating's id. */
export const rectificationStreams = new Streams<Rectification, Event>({
  name: 'ratings.rectification',
  schemas,
  upcasts: {},
  initial,
  evolve,
});
