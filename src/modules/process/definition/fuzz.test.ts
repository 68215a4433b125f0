// Whatever becomes of a file on its way: it is read or refused, played and checked, and nothing breaks.
import { expect, test, vi } from 'vitest';
import { drawFrom, RandomModel } from '../../../../test/support/process/random-model.ts';
import { widened } from '../../../../test/support/process/widened.ts';
import { xmlOf } from '../../../../test/support/process/xml.ts';
import { wander } from '../play/wander.ts';
import { roundtrip } from '../roundtrip/roundtrip.ts';
import { checkSoundness } from '../soundness/check.ts';
import { loadModel } from './load.ts';

const FILES = 700;
const PIECES = [
  ...['<', '>', '"', '&', '&#0;', '&#x110000;', ']]>', '<!--', '<![CDATA[', '\u0000', '\uFFFE', '\uD800', '<?xml?>'],
  ...['<!DOCTYPE a [<!ENTITY b "c">]>', 'id="p"', 'id=""', ' xmlns="urn:x"', '<process/>', '</process>', '${', '}'],
  ...['1e999', '-1', '9'.repeat(400), 'P1Y999999999D', 'R-1/PT0S', 'a.b.c', '__proto__', 'constructor', '如果'],
];

/** A few places changed: a piece put in, some characters left out, a stretch twice, two values changed for one another. */
function damaged(text: string, draw: () => number): string {
  let changed = text;
  const at = (length: number) => Math.floor(draw() * length);
  for (let cuts = 1 + at(4); cuts > 0; cuts -= 1) {
    const [from, length] = [at(changed.length), at(40)];
    const piece = PIECES[at(PIECES.length)] ?? '';
    const values = [...changed.matchAll(/"[^"]*"/g)];
    const [one, other] = [values[at(values.length)], values[at(values.length)]];
    const kind = at(4);
    if (kind === 0) changed = changed.slice(0, from) + piece + changed.slice(from);
    else if (kind === 1) changed = changed.slice(0, from) + changed.slice(from + length);
    else if (kind === 2) changed = changed.slice(0, from + length) + changed.slice(from);
    else if (one && other)
      changed =
        changed.slice(0, one.index) +
        (draw() < 0.5 ? other[0] : `"${piece}"`) +
        changed.slice(one.index + one[0].length);
  }
  return changed;
}

test('a damaged file is read or refused, and never breaks what reads it', async () => {
  // The library says aloud what of a damaged file it cannot write.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const seen = { refused: 0, inParts: 0, played: 0, written: 0 };
  for (let seed = 1; seed <= FILES; seed += 1) {
    const draw = drawFrom(seed);
    const bytes = new TextEncoder().encode(damaged(xmlOf(widened(new RandomModel(draw).model(), draw)), draw));
    const loaded = await loadModel(bytes);
    const written = await roundtrip(bytes);
    seen.written += Number(written.ok);
    if (!loaded.ok) {
      seen.refused += 1;
      expect({ seed, refusals: loaded.error.length > 0 }).toEqual({ seed, refusals: true });
      continue;
    }
    for (const { net, refusals } of loaded.value.processes) {
      if (net === undefined) seen.inParts += Number(refusals.length > 0);
      else {
        const { runs, completed, stuck, livelocked } = wander(net, { runs: 1, seed });
        expect({ seed, runs }).toEqual({ seed, runs: completed + stuck + livelocked });
        checkSoundness(net, 30);
        seen.played += 1;
      }
    }
  }
  expect(Object.entries(seen).filter(([, count]) => count < 20)).toEqual([]);
}, 240_000);
