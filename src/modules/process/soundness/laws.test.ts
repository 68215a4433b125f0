// What the check says is so: its counter-examples happen in the core, and the second interpreter comes to the same verdict.
import { expect, test } from 'vitest';
import type { Model } from '../../../../test/support/process/model.ts';
import { netOf } from '../../../../test/support/process/playing.ts';
import { drawFrom, RandomModel } from '../../../../test/support/process/random-model.ts';
import { Replay } from '../../../../test/support/process/replay.ts';
import { faultsOf, smallModel } from '../../../../test/support/process/small-model.ts';
import { widened } from '../../../../test/support/process/widened.ts';
import { xmlOf } from '../../../../test/support/process/xml.ts';
import { checkSoundness } from './check.ts';

const STATES = 400;
const modelOf = (seed: number): Model => {
  const draw = drawFrom(seed);
  const drawn = new RandomModel(draw).model();
  return seed % 2 === 0 ? widened(drawn, draw) : drawn;
};

test('every way to a problem can be gone in the core, and the problem is there', async () => {
  const shown = new Map<string, number>();
  for (let seed = 1; seed <= 250; seed += 1) {
    const net = await netOf(xmlOf(modelOf(seed)));
    for (const problem of checkSoundness(net, STATES).problems) {
      if (problem.path.length === 0 || problem.path.length > 40) continue;
      const replayed = new Replay(net, problem).outcome();
      if (replayed === 'tooMany') continue;
      expect({ seed, problem, replayed }).toEqual({ seed, problem, replayed: 'shown' });
      shown.set(problem.code, (shown.get(problem.code) ?? 0) + 1);
    }
  }
  const codes = ['deadlock', 'lackOfSynchronisation', 'improperCompletion', 'livelock'];
  expect(codes.filter((code) => (shown.get(code) ?? 0) < 5)).toEqual([]);
}, 240_000);

test('on small models the verdict is that of the second interpreter, which tries every order and all data', async () => {
  const verdicts = new Map<string, number>();
  for (let seed = 1; seed <= 800; seed += 1) {
    const model = smallModel(drawFrom(seed));
    const faults = faultsOf(model);
    const { sound, problems } = checkSoundness(await netOf(xmlOf(model)));
    if (faults === undefined || sound === 'unknown') continue;
    // A gateway that nothing comes to is dead as well, and is seen by the check alone.
    const isDeadOnly = problems.every(({ code, elements }) => code === 'deadElement' && !elements.some(isSeen));
    const judged = sound || isDeadOnly;
    expect({ seed, model, problems, judged }).toEqual({ seed, model, problems, judged: faults.size === 0 });
    for (const verdict of [faults.size === 0 ? 'sound' : [...faults].sort().join()])
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  for (const verdict of ['sound', 'stuck', 'twice', 'never,stuck'])
    expect([verdict, (verdicts.get(verdict) ?? 0) > 5]).toEqual([verdict, true]);
}, 240_000);

const isSeen = (id: string) => id === 'e' || id.startsWith('task');
