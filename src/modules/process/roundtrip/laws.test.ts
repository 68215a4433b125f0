// What is written back is read as the same model: nothing is lost, and the same happenings lead to the same states.
import { expect, test } from 'vitest';
import { netOf } from '../../../../test/support/process/playing.ts';
import { drawFrom, RandomModel } from '../../../../test/support/process/random-model.ts';
import { widened } from '../../../../test/support/process/widened.ts';
import { xmlOf } from '../../../../test/support/process/xml.ts';
import { happeningsOf } from '../core/happenings.ts';
import type { Net } from '../core/net.ts';
import { begin, step, type Step } from '../core/step.ts';
import { roundtrip } from './roundtrip.ts';

const START = { items: [0, 1], v0: 0, v1: 1 };
const STEPS = 15;

/** Where a model comes to by chance, step by step; the same chances for the same seed. */
function wayOf(net: Net, seed: number): Step[] {
  const draw = drawFrom(seed);
  const way: Step[] = [];
  let next = begin(net, { set: START });
  while (next.ok && way.length < STEPS) {
    way.push(next.value);
    const { state } = next.value;
    const happenings = state.status === 'completed' ? [] : happeningsOf(net, state);
    const chosen = happenings[Math.floor(draw() * happenings.length)];
    if (chosen === undefined) break;
    next = step(net, state, { ...chosen.input, set: { v2: Math.floor(draw() * 3) } });
  }
  return way;
}

test('whatever is drawn means the same when it was written back', async () => {
  let steps = 0;
  for (let seed = 1; seed <= 150; seed += 1) {
    const draw = drawFrom(seed);
    const xml = xmlOf(widened(new RandomModel(draw).model(), draw));
    const written = await roundtrip(new TextEncoder().encode(xml));
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    expect({ seed, ...written.value }).toMatchObject({ seed, lost: [], changed: [] });
    const way = wayOf(await netOf(xml), seed);
    expect({ seed, way: wayOf(await netOf(written.value.xml), seed) }).toEqual({ seed, way });
    steps += way.length;
  }
  expect(steps).toBeGreaterThan(500);
}, 240_000);
