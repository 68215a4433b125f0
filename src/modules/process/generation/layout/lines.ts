import type { Flow, Shape } from '../sketch.ts';
import type { Spot } from './grid.ts';
import { GAP, heightOfLane, ORIGIN, remarkSize, sizeOf, textSize } from './measures.ts';

/** The rows of all lanes one below the other, in pixels. */
export type Lines = {
  lanes: readonly { key: string; top: number; height: number }[];
  /** Counts the rows of all lanes from above. */
  numberOf: (spot: Spot) => number;
  middleOf: (spot: Spot) => number;
  /** Where a flow runs above all that stands in the row. */
  bypassOf: (spot: Spot) => number;
  end: number;
};

type Line = { lane: string; row: number; above: number; below: number; top: number };
type Lanes = { lanes: readonly string[]; nameOf: (lane: string) => string; least: number };

export function linesOf(spots: readonly Spot[], flows: readonly Flow[], { lanes, nameOf, least }: Lanes): Lines {
  const passing = new Set(flows.filter(({ route }) => route === 'over').map(({ from }) => from));
  const lines: Line[] = [];
  const placed: { key: string; top: number; height: number }[] = [];
  let top = ORIGIN.y;
  for (const [place, lane] of lanes.entries()) {
    const own = rowsOf(spots, lane).map((row) => ({
      lane,
      row,
      top: 0,
      ...reachOf(row, { spots, lane, passing, flows }),
    }));
    const needed = own.reduce((sum, { above, below }) => sum + above + below, 0);
    const missing = place === lanes.length - 1 ? ORIGIN.y + least - top : 0;
    const height = Math.max(needed, heightOfLane(nameOf(lane)), missing);
    let y = top + Math.floor((height - needed) / 2);
    for (const line of own) {
      lines.push({ ...line, top: y });
      y += line.above + line.below;
    }
    placed.push({ key: lane, top, height });
    top += height;
  }
  const lineOf = ({ shape, row }: Spot) => {
    const line = lines.find((one) => one.lane === shape.lane && one.row === row);
    if (line === undefined) throw new Error(`row ${row} of ${shape.lane} was not laid out`);
    return line;
  };
  return {
    lanes: placed,
    numberOf: (spot) => lines.indexOf(lineOf(spot)),
    middleOf: (spot) => lineOf(spot).top + lineOf(spot).above,
    bypassOf: (spot) => lineOf(spot).top + GAP.row / 2,
    end: top,
  };
}

const rowsOf = (spots: readonly Spot[], lane: string): number[] => {
  const rows = spots.filter(({ shape }) => shape.lane === lane).map(({ row }) => row);
  return Array.from({ length: Math.max(...rows) + 1 }, (_, row) => row);
};

type Row = { spots: readonly Spot[]; lane: string; passing: ReadonlySet<string>; flows: readonly Flow[] };

/** How far what stands in a row reaches above and below its middle. */
function reachOf(row: number, { spots, lane, passing, flows }: Row): { above: number; below: number } {
  const own = spots.filter((spot) => spot.shape.lane === lane && spot.row === row).map(({ shape }) => shape);
  const half = Math.max(18, ...own.map((shape) => sizeOf(shape).height / 2));
  const above = flows
    .filter(({ to }) => own.some(({ id }) => id === to))
    .map(({ way }) => (way.name === undefined ? 0 : textSize(way.name).height + 4));
  const below = own.map((shape) => sizeOf(shape).height / 2 + heightBelow(shape));
  const bypass = own.some(({ id }) => passing.has(id)) ? GAP.bypass : 0;
  return {
    above: Math.max(half, ...above) + GAP.row / 2 + bypass,
    below: Math.max(half, ...below) + GAP.row / 2,
  };
}

/** Room for what is written below a shape. */
function heightBelow(shape: Shape): number {
  if (shape.kind === 'task') return shape.remark === undefined ? 0 : remarkSize(shape.remark).height + GAP.remark;
  return shape.name === undefined ? 0 : textSize(shape.name).height + 4;
}
