import type { Spot } from './grid.ts';
import { GAP, HEADER, ORIGIN, sizeOf } from './measures.ts';

/** Columns and the channels between them, in pixels. Channel 0 lies behind column 0: tracks first, then room for the words of flows. */
export type Columns = {
  middleOf: (column: number) => number;
  trackAt: (channel: number, track: number) => number;
  wordsAt: (channel: number) => number;
  end: number;
};

export function columnsOf(
  spots: readonly Spot[],
  labelled: readonly { channel: number; width: number }[],
  tracksIn: ReadonlyMap<number, number>,
): Columns {
  const count = Math.max(...spots.map(({ column }) => column)) + 1;
  const starts: number[] = [];
  const widths: number[] = [];
  let x = ORIGIN.x + HEADER + HEADER + GAP.pad;
  for (let column = 0; column < count; column += 1) {
    const width = Math.max(...spots.filter((spot) => spot.column === column).map(({ shape }) => sizeOf(shape).width));
    starts.push(x);
    widths.push(width);
    const words = labelled.filter(({ channel }) => channel === column).map((one) => one.width + GAP.text);
    const tracks = tracksIn.get(column) ?? 0;
    x += width + Math.max(GAP.column, 2 * GAP.pad + tracks * GAP.track + Math.max(0, ...words));
  }
  const endOf = (column: number) => (starts[column] ?? 0) + (widths[column] ?? 0);
  return {
    middleOf: (column) => (starts[column] ?? 0) + (widths[column] ?? 0) / 2,
    trackAt: (channel, track) => endOf(channel) + GAP.pad + track * GAP.track,
    wordsAt: (channel) => endOf(channel) + GAP.pad / 2 + (tracksIn.get(channel) ?? 0) * GAP.track + GAP.text / 2,
    end: endOf(count - 1) + 2 * GAP.pad,
  };
}
