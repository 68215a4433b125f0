import { idOf, type ModdleElement } from '../../definition/elements.ts';
import type { Box, Picture, Point } from './picture.ts';

/** A task as it is drawn everywhere, and how far things stand apart. */
const TASK = { width: 100, height: 80 };
const GATEWAY = 50;
const GAP = 44;
const ROOM = TASK.height + 24;

type StepDrawing = {
  way: ModdleElement;
  on: ModdleElement;
  added: ModdleElement;
  element: string;
  where: 'before' | 'after';
  lane: string | undefined;
};

/** A column is opened beside the element; the new step stands in it, in the row of the element or at the foot of its own lane. */
export function drawStep(picture: Picture, { way, on, added, element, where, lane }: StepDrawing): void {
  const old = picture.boxOf(element);
  if (old === undefined) return;
  const edge = where === 'after' ? old.x + old.width : old.x - 1;
  picture.makeRoom('x', edge, TASK.width + GAP);
  const x = where === 'after' ? edge + GAP : old.x;
  const y = rowFor(picture, { row: { x, y: middleOf(old) - TASK.height / 2, ...TASK }, lane, apart: idOf(way) });
  const shape = { x, y, ...TASK };
  picture.place(added, shape);
  // Read again: the room that was made has moved them.
  const points = picture.pointsOf(idOf(way));
  const level = middleOf(picture.boxOf(element) ?? old);
  const [coming, going] =
    where === 'after' ? [points.slice(0, 1), points.slice(1)] : [points.slice(0, -1), points.slice(-1)];
  const row = middleOf(shape);
  const [to, from] = [x - 14, x + TASK.width + 12];
  const bend = (at: number): Point[] => [
    { x: at, y: level },
    { x: at, y: row },
  ];
  picture.redraw(idOf(way), straight([...coming, ...bend(to), { x, y: row }]));
  picture.line(on, straight([{ x: x + TASK.width, y: row }, ...bend(from).toReversed(), ...going]));
}

type OpinionDrawing = Record<
  'before' | 'into' | 'after' | 'out' | 'there' | 'back' | 'fork' | 'join' | 'added',
  ModdleElement
> & { element: string; lane: string | undefined };

/** A gateway on each side of the element, and the new step at the foot of its lane between them. */
export function drawOpinion(picture: Picture, drawing: OpinionDrawing): void {
  const { before, into, after, out, there, back, fork, join, added, element, lane } = drawing;
  const old = picture.boxOf(element);
  if (old === undefined) return;
  const by = GATEWAY + GAP;
  picture.makeRoom('x', old.x - 1, by);
  picture.makeRoom('x', old.x + by + old.width, by);
  const y = footOf(picture, lane) ?? old.y + old.height + 24;
  picture.makeRoom('y', y - 1, ROOM);
  const box = picture.boxOf(element) ?? old;
  const level = middleOf(box);
  const [left, right] = [box.x - by, box.x + box.width + GAP];
  picture.place(fork, { x: left, y: level - GATEWAY / 2, width: GATEWAY, height: GATEWAY });
  picture.place(join, { x: right, y: level - GATEWAY / 2, width: GATEWAY, height: GATEWAY });
  const shape = { x: box.x + (box.width - TASK.width) / 2, y, ...TASK };
  picture.place(added, shape);
  const [coming, going] = [picture.pointsOf(idOf(before)), picture.pointsOf(idOf(after))];
  picture.redraw(idOf(before), straight([...coming.slice(0, -1), { x: left, y: level }]));
  picture.line(into, [
    { x: left + GATEWAY, y: level },
    { x: box.x, y: level },
  ]);
  picture.redraw(idOf(after), [
    { x: box.x + box.width, y: level },
    { x: right, y: level },
  ]);
  picture.line(out, straight([{ x: right + GATEWAY, y: level }, ...going.slice(1)]));
  const side = y > level ? GATEWAY / 2 : -GATEWAY / 2;
  const [fromX, toX, row] = [left + GATEWAY / 2, right + GATEWAY / 2, middleOf(shape)];
  picture.line(there, [
    { x: fromX, y: level + side },
    { x: fromX, y: row },
    { x: shape.x, y: row },
  ]);
  picture.line(back, [
    { x: shape.x + TASK.width, y: row },
    { x: toX, y: row },
    { x: toX, y: level + side },
  ]);
}

/** The row beside the element where it lies in the lane and is free; else one that is opened at the foot of the lane. */
function rowFor(picture: Picture, { row, lane, apart }: { row: Box; lane: string | undefined; apart: string }): number {
  const frame = lane === undefined ? undefined : picture.boxOf(lane);
  const inside = frame === undefined || (row.y >= frame.y && row.y + row.height <= frame.y + frame.height);
  if (inside && picture.isFree(row, apart)) return row.y;
  const foot = footOf(picture, lane) ?? row.y + row.height + 24;
  picture.makeRoom('y', foot - 1, ROOM);
  return foot;
}

function footOf(picture: Picture, lane: string | undefined): number | undefined {
  const frame = lane === undefined ? undefined : picture.boxOf(lane);
  return frame && frame.y + frame.height;
}

const middleOf = ({ y, height }: Box) => y + height / 2;

/** Points that say nothing are left out. */
const straight = (points: readonly Point[]): Point[] =>
  points.filter((point, place) => {
    const [last, next] = [points[place - 1], points[place + 1]];
    if (last && last.x === point.x && last.y === point.y) return false;
    return !(
      last &&
      next &&
      ((last.x === point.x && next.x === point.x) || (last.y === point.y && next.y === point.y))
    );
  });
