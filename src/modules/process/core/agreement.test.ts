// What the core does is what a second interpreter does, which was written apart from it and as plainly as possible. `npm run bench --
// agreement` plays many more models.
import { expect, test } from 'vitest';
import { agreementOn } from '../../../../test/support/process/agreement.ts';

const MODELS = 1_500;

test('on models that nobody would draw, two interpreters agree at every step', async () => {
  const elements = new Set<string>();
  let [steps, completed] = [0, 0];
  for (let seed = 1; seed <= MODELS; seed += 1) {
    const agreement = await agreementOn(seed);
    expect(agreement.difference).toBeUndefined();
    for (const element of agreement.elements) elements.add(element);
    steps += agreement.steps;
    completed += Number(agreement.completed);
  }
  expect(steps).toBeGreaterThan(3 * MODELS);
  expect(completed).toBeGreaterThan(MODELS / 5);
  expect([...elements]).toEqual(
    expect.arrayContaining([
      ...['task', 'sub', 'call', 'handler', 'watch', 'catch', 'throw', 'from', 'into'],
      ...['xor', 'and', 'or', 'eventGateway', 'arm', 'start', 'end'],
    ]),
  );
}, 60_000);
