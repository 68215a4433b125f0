import { Streams } from '../../../../platform/log/index.ts';
import { schemas, type Event } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Account } from '../model.ts';
import { upcasts } from '../upcasts.ts';

export const accounts = new Streams<Account, Event>({
  name: 'identity.account',
  schemas,
  upcasts,
  initial,
  evolve,
});
