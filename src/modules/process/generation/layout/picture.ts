import { flowsOf, shapesOf, type Flow, type Piece, type Shape } from '../sketch.ts';
import { columnsOf } from './columns.ts';
import { gridOf, type Spot } from './grid.ts';
import { linesOf } from './lines.ts';
import {
  GAP,
  HEADER,
  heightOfHeader,
  middleOf,
  ORIGIN,
  remarkSize,
  sizeOf,
  textSize,
  type Box,
  type Point,
} from './measures.ts';
import { tracksOf, turnsOf } from './tracks.ts';

/** A flow as it is drawn; `words` is the place of what it says. */
export type Line = { points: readonly Point[]; words?: Box };

/** Where everything is drawn. `words` of an event stand below it, and so does the remark of a task. */
export type Picture = {
  pool: Box;
  lanes: readonly { key: string; box: Box }[];
  shapes: ReadonlyMap<string, { box: Box; words?: Box; remark?: Box }>;
  lines: ReadonlyMap<string, Line>;
  note: Box;
};

/** Draws pieces in the lanes of their departments, from left to right. Flows run in rows and channels of their own, past every shape. */
export function pictureOf(
  piece: Piece,
  { title, nameOf }: { title: string; nameOf: (lane: string) => string },
): Picture {
  const spots = new Map(gridOf(piece).map((spot) => [spot.shape.id, spot]));
  const flows = flowsOf(piece);
  const lanes = [...new Set(shapesOf(piece).map(({ lane }) => lane))];
  const rows = linesOf([...spots.values()], flows, { lanes, nameOf, least: heightOfHeader(title) });
  const tracks = tracksOf(turnsOf(flows, spots, rows.numberOf));
  const columns = columnsOf([...spots.values()], labelledIn(flows, spots), tracks.tracksIn);
  const boxes = new Map(
    [...spots].map(([id, spot]) => [id, boxOf(spot, columns.middleOf(spot.column), rows.middleOf(spot))]),
  );
  const pool = { ...ORIGIN, width: columns.end - ORIGIN.x, height: rows.end - ORIGIN.y };
  const drawing = {
    spots,
    boxes,
    trackX: (flow: Flow, channel: number) => columns.trackAt(channel, tracks.trackOf.get(flow.id) ?? 0),
  };
  return {
    pool,
    lanes: rows.lanes.map(({ key, top, height }) => ({
      key,
      box: { x: ORIGIN.x + HEADER, y: top, width: pool.width - HEADER, height },
    })),
    shapes: new Map([...spots].map(([id, { shape }]) => [id, shapeWithWords(boxes.get(id), shape)])),
    lines: new Map(
      flows.map((flow) => {
        const points = pointsOf(flow, drawing, rows.bypassOf);
        const target = spots.get(flow.to);
        const x = columns.wordsAt((target?.column ?? 1) - 1);
        return [flow.id, { points, ...wordsOf(flow, { x, y: points.at(-1)?.y ?? 0 }) }];
      }),
    ),
    note: { x: ORIGIN.x, y: ORIGIN.y - 70, width: 420, height: 50 },
  };
}

/** Flows with words, by the channel where those stand. */
const labelledIn = (flows: readonly Flow[], spots: ReadonlyMap<string, Spot>) =>
  flows.flatMap(({ way, to }) =>
    way.name === undefined ? [] : [{ channel: (spots.get(to)?.column ?? 1) - 1, width: textSize(way.name).width }],
  );

function boxOf({ shape }: Spot, x: number, y: number): Box {
  const { width, height } = sizeOf(shape);
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function shapeWithWords(box: Box | undefined, shape: Shape): { box: Box; words?: Box; remark?: Box } {
  if (box === undefined) throw new Error('a shape was not placed');
  const below = (size: { width: number; height: number }, gap: number): Box => ({
    x: Math.round(middleOf(box).x - size.width / 2),
    y: box.y + box.height + gap,
    ...size,
  });
  if (shape.kind === 'task')
    return shape.remark === undefined ? { box } : { box, remark: below(remarkSize(shape.remark), GAP.remark) };
  return shape.name === undefined ? { box } : { box, words: below(textSize(shape.name), 4) };
}

function wordsOf({ way: { name } }: Flow, { x, y }: Point): { words?: Box } {
  if (name === undefined) return {};
  const size = textSize(name);
  return { words: { x, y: y - size.height - 4, ...size } };
}

type Drawing = {
  spots: ReadonlyMap<string, Spot>;
  boxes: ReadonlyMap<string, Box>;
  trackX: (flow: Flow, channel: number) => number;
};

function pointsOf(flow: Flow, { spots, boxes, trackX }: Drawing, bypassOf: (spot: Spot) => number): Point[] {
  const [source, target] = [boxes.get(flow.from), boxes.get(flow.to)];
  const [from, to] = [spots.get(flow.from), spots.get(flow.to)];
  if (source === undefined || target === undefined || from === undefined || to === undefined)
    throw new Error(`flow ${flow.id} leads nowhere`);
  const [start, end] = [middleOf(source), middleOf(target)];
  if (flow.route === 'down')
    return [
      { x: start.x, y: source.y + source.height },
      { x: end.x, y: target.y },
    ];
  if (flow.route === 'over') {
    const y = bypassOf(from);
    return [
      { x: start.x, y: source.y },
      { x: start.x, y },
      { x: end.x, y },
      { x: end.x, y: target.y },
    ];
  }
  const [out, into] = [
    { x: source.x + source.width, y: start.y },
    { x: target.x, y: end.y },
  ];
  if (start.y === end.y) return [out, into];
  const x = trackX(flow, to.column - 1);
  return [out, { x, y: start.y }, { x, y: end.y }, into];
}
