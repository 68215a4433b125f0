import { systemScope } from '../../platform/database/index.ts';
import { findCounty } from '../../platform/installation/index.ts';
import type { Foundation } from '../compose/foundation.ts';
import { CountyFilling } from './fill.ts';
import type { Pace } from './pace.ts';
import { takeTurn } from './turn.ts';

/** A line in the log for every such share. */
const TOLD_EVERY = 0.05;

type Wishes = { publicUrl: URL; hurry: () => void; pace: Pace };

/** The history of a demo county while the program runs: the first cases at once, all others behind the requests of people. */
export type CountyRun = {
  /** Settles when the rest has been carried out, or when it was stopped. Never rejects. */
  finished: Promise<void>;
  stop: () => Promise<void>;
};

/**
 * Undefined where there is nothing to carry out, or another program does it. Of a new county it answers when the first cases stand; one
 * that was begun goes on behind the program. Whatever goes wrong is the demo's own trouble: the program goes on serving.
 */
export async function runCounty(foundation: Foundation, wishes: Wishes): Promise<CountyRun | undefined> {
  const county = await findUnfinished(foundation);
  const turn = county && (await takeTurn(foundation.databases.owner));
  if (!turn) return undefined;
  const { pace } = wishes;
  pace.isUnderWay = true;
  pace.yields = county.done > 0;
  const begun = begin(foundation, wishes);
  if (county.done === 0) await begun;
  pace.yields = true;
  const finished = begun
    .then((filling) => filling && goOn(foundation, { filling, pace }))
    .then(() => {
      pace.isUnderWay = false;
      return turn.giveBack();
    });
  const stop = () => {
    pace.stopped = true;
    return finished;
  };
  return { finished, stop };
}

async function findUnfinished({ databases, config, installation }: Foundation) {
  if (installation.mode !== 'demo') return undefined;
  const county = await databases.owner.within(systemScope(config.area), findCounty);
  return county?.isFinished === false ? county : undefined;
}

/** The first cases; undefined where they could not be carried out. */
async function begin(foundation: Foundation, wishes: Wishes): Promise<CountyFilling | undefined> {
  let filling: CountyFilling | undefined;
  try {
    filling = await CountyFilling.open(foundation, { ...wishes, mayGoOn: () => wishes.pace.mayGoOn() });
    await filling?.begin();
    return filling;
  } catch (error) {
    foundation.logger.error(error, 'the first cases of the demo county stand still; the next start goes on');
    await filling?.close();
    return undefined;
  }
}

async function goOn({ logger }: Foundation, { filling, pace }: { filling: CountyFilling; pace: Pace }): Promise<void> {
  let told = 0;
  pace.onTurn = () => {
    const { done, acts } = filling.progress;
    if (acts === 0 || done / acts < told + TOLD_EVERY) return;
    told = done / acts;
    logger.info({ done, acts }, 'the history of the demo county is being carried out');
  };
  try {
    await filling.goOn();
    const { done, acts, refused } = filling.progress;
    const word = done < acts ? 'stopped for now; the next start goes on' : 'complete';
    logger.info({ done, acts, refused: refused.size }, `the history of the demo county is ${word}`);
  } catch (error) {
    logger.error(error, 'the history of the demo county stands still; the next start goes on');
  } finally {
    await filling.close();
  }
}
