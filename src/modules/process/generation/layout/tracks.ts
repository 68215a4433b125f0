import type { Flow } from '../sketch.ts';
import type { Spot } from './grid.ts';

/** A flow that changes its row runs up or down in the channel before its target, on one of its tracks. */
export type Turn = { flow: Flow; channel: number; bus: string; from: number; to: number };

/**
 * A track for each turn, by flow: those that fan out of one gateway, or into one, share theirs; of others no two lie on each other.
 * `lines` numbers all rows of all lanes from above.
 */
export function tracksOf(turns: readonly Turn[]): {
  trackOf: ReadonlyMap<string, number>;
  tracksIn: ReadonlyMap<number, number>;
} {
  const buses = new Map<string, Turn>();
  for (const turn of turns) {
    const key = `${turn.channel} ${turn.bus}`;
    const known = buses.get(key) ?? { ...turn, from: Infinity, to: -Infinity };
    const [least, most] = [Math.min(turn.from, turn.to), Math.max(turn.from, turn.to)];
    buses.set(key, { ...known, from: Math.min(known.from, least), to: Math.max(known.to, most) });
  }
  const trackOf = new Map<string, number>();
  const tracksIn = new Map<number, number>();
  const placed: (Turn & { track: number })[] = [];
  for (const bus of buses.values()) {
    let track = 0;
    const isTaken = (one: Turn & { track: number }) =>
      one.channel === bus.channel && one.track === track && one.from <= bus.to && one.to >= bus.from;
    while (placed.some(isTaken)) track += 1;
    placed.push({ ...bus, track });
    tracksIn.set(bus.channel, Math.max(tracksIn.get(bus.channel) ?? 0, track + 1));
    for (const turn of turns)
      if (turn.channel === bus.channel && turn.bus === bus.bus) trackOf.set(turn.flow.id, track);
  }
  return { trackOf, tracksIn };
}

/** Turns of the flows that lead to another row. */
export function turnsOf(
  flows: readonly Flow[],
  spots: ReadonlyMap<string, Spot>,
  lineOf: (spot: Spot) => number,
): Turn[] {
  const leaving = (id: string) => flows.filter(({ from, route }) => from === id && route === 'along').length;
  return flows.flatMap((flow): Turn[] => {
    const [from, to] = [spots.get(flow.from), spots.get(flow.to)];
    if (flow.route !== 'along' || from === undefined || to === undefined || lineOf(from) === lineOf(to)) return [];
    const bus = leaving(flow.from) > 1 ? `from ${flow.from}` : `to ${flow.to}`;
    return [{ flow, bus, channel: to.column - 1, from: lineOf(from), to: lineOf(to) }];
  });
}
