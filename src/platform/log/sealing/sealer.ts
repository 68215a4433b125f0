import { area } from '../../../kernel/id.ts';
import { systemScope, type Db } from '../../database/index.ts';
import { Pulse } from '../pulse.ts';
import type { Trouble } from '../trouble.ts';
import { seal, type Seal } from './seal.ts';

/** With the sequencer's pause before it, an event is under a signed head within two seconds of its commit. */
const PACE = 1_000;

/** The tree spans all areas of the database; the follower role sees them whatever the scope. */
const everywhere = systemScope(area('000000000000'));

/** Seals what was numbered, once a second at most. Any number of processes may run one. */
export class Sealer {
  readonly #pulse: Pulse;

  constructor(db: Db, options: Seal & { trouble: Trouble }) {
    this.#pulse = new Pulse(async () => {
      try {
        await sealAll(db, options);
      } catch (error) {
        options.trouble(error);
      }
      return PACE;
    });
  }

  start(): void {
    this.#pulse.start();
  }

  stop(): Promise<void> {
    return this.#pulse.stop();
  }
}

/** Seals until nothing is left, one transaction for each few thousand events. */
export async function sealAll(db: Db, options: Seal): Promise<void> {
  while (await db.within(everywhere, (tx) => seal(tx, options)));
}
