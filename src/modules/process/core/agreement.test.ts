// What the core does is what a second interpreter does, which was written apart from it and as plainly as possible. `npm run bench --
// agreement` plays many more models. What models are made of:
//
// | drawn by chance and played alike                                                                       | tried elsewhere                        |
// | ------------------------------------------------------------------------------------------------------ | -------------------------------------- |
// | tasks of every kind, finished, or met by an error or an escalation that somebody reports               | keys of messages: messages.test        |
// | loops (before, after, at most), many at once and in turn, by number and by list, until a condition     | output lists: repeating.test           |
// | sub-processes, calls, both repeated; ways at once, under a condition, by default, of activities too    | incidents and retry: gateways.test     |
// | exclusive, parallel, inclusive, event-based gateways, receive tasks behind the last                    | timers without a day: bounds.test      |
// | messages, signals, timers (date, duration, cycle), errors, escalations: caught, at boundaries, by      | what is unspecified: play.test         |
// | event sub-processes, interrupting or beside; thrown, at ends; terminate; links                         | turning back: returning.test           |
//
// What officers do with tasks (signing, handing over, lending, suspending) moves no token: `run/verbs.test.ts` has a second desk for it.
import { expect, test } from 'vitest';
import { agreementOn } from '../../../../test/support/process/agreement.ts';
import { EXECUTED } from '../../../../test/support/process/constructs.ts';

const MODELS = 1_500;

test('on models that nobody would draw, two interpreters agree at every step, and go through everything that is executed', async () => {
  const constructs = new Set<string>();
  let [steps, completed] = [0, 0];
  for (let seed = 1; seed <= MODELS; seed += 1) {
    const agreement = await agreementOn(seed);
    expect(agreement.difference).toBeUndefined();
    for (const construct of agreement.constructs) constructs.add(construct);
    steps += agreement.steps;
    completed += Number(agreement.completed);
  }
  expect(steps).toBeGreaterThan(3 * MODELS);
  expect(completed).toBeGreaterThan(MODELS / 5);
  expect(EXECUTED.filter((construct) => !constructs.has(construct))).toEqual([]);
}, 240_000);
