import type { Shape } from '../sketch.ts';

export type Point = { x: number; y: number };
export type Box = Point & { width: number; height: number };

/** In the pixels of BPMN DI; shapes have the sizes that every tool gives them. */
export const GAP = { column: 44, pad: 16, row: 30, bypass: 26, track: 12, text: 8, remark: 8 } as const;
export const HEADER = 30;
/** The lower left corner of the label of honesty above the pool. */
export const ORIGIN: Point = { x: 40, y: 100 };

/** The width at which tools break the words beside a shape or flow, and the size of one Chinese character there. */
const TEXT = { width: 90, character: 11, line: 14 } as const;

export function sizeOf({ kind }: Pick<Shape, 'kind'>): { width: number; height: number } {
  if (kind === 'task') return { width: 100, height: 80 };
  return kind === 'start' || kind === 'end' || kind === 'milestone'
    ? { width: 36, height: 36 }
    : { width: 50, height: 50 };
}

/** Room that words take; Latin letters are counted like Chinese ones, so it is never too little. */
export function textSize(text: string): { width: number; height: number } {
  const width = Math.min(TEXT.width, text.length * TEXT.character + 4);
  const perLine = Math.floor(TEXT.width / TEXT.character);
  return { width, height: Math.ceil(text.length / perLine) * TEXT.line };
}

/** Height at which words written upwards in a header fit in two lines. */
export const heightOfHeader = (text: string): number => Math.ceil(text.length / 2) * 13 + 30;
export const heightOfLane = (text: string): number => text.length * 13 + 20;

/** A remark below a task, hardly wider than it. */
export function remarkSize(remark: string): { width: number; height: number } {
  const [width, perLine] = [116, 7];
  return { width, height: Math.ceil(remark.length / perLine) * 15 + 12 };
}

export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });
