import { Streams } from '../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Certificate, type Event } from '../model.ts';
import './tables.ts';

/** One stream for each licence, whatever becomes of it. */
export const certificateStreams = new Streams<Certificate, Event>({
  name: 'certificates.certificate',
  schemas,
  upcasts: {},
  initial,
  evolve,
});
