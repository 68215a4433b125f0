import { Streams } from '../../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type Rating } from '../model.ts';

/** One stream for each rating, under an id that says nothing. */
export const ratingStreams = new Streams<Rating, Event>({
  name: 'ratings.rating',
  schemas,
  upcasts: {},
  initial,
  evolve,
});
