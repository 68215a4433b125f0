import type { Static, TObject } from 'typebox';
import { Value } from 'typebox/value';

/**
 * A kind of work that is done after the commit: its name (`room:verb`) and what it needs to know. Ids only, no personal data: payloads
 * stand in a table of their own until they are done.
 */
export type Job<Payload extends TObject> = { name: string; payload: Payload };

/** A job together with the function that does it, and (for one that repeats) when. */
export type Task = {
  name: string;
  run: (payload: unknown, signal: AbortSignal) => Promise<void>;
  /** Minute, hour, day, month, weekday in UTC: `30 18 * * *` is 02:30 in China. */
  cron?: string;
};

/** Delivery is at least once: `run` must do nothing twice, by keying on the business id in the payload. */
export function task<Payload extends TObject>(
  job: Job<Payload>,
  run: (payload: Static<Payload>, signal: AbortSignal) => Promise<void>,
): Task {
  return {
    name: job.name,
    run: (payload, signal) => {
      if (!Value.Check(job.payload, payload)) throw new Error(`a job ${job.name} has a payload that it does not know`);
      return run(payload, signal);
    },
  };
}

/** Work that repeats. A time that was missed because nobody ran is made up for once, within a day. */
export const repeating = (name: string, cron: string, run: (signal: AbortSignal) => Promise<void>): Task => ({
  name,
  cron,
  run: (_payload, signal) => run(signal),
});
