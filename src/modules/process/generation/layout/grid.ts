import { shapesOf, type Piece, type Shape } from '../sketch.ts';

/** Where a shape stands: columns from left to right; rows within the lane of its department, from above. */
export type Spot = { shape: Shape; column: number; row: number };

/** Rows of lanes that a piece may use as its own. */
type Rows = ReadonlyMap<string, number>;
type Taken = { lane: string; row: number; from: number; to: number };

/**
 * Gives every shape a column and a row. A branch has rows of its own, as wide as the whole block, so that a flow along a row meets nothing;
 * whatever follows stands to the right of what was before.
 */
export function gridOf(piece: Piece): Spot[] {
  const grid = new Grid();
  grid.place(piece, { column: 0, rows: new Map(shapesOf(piece).map(({ lane }) => [lane, 0])) });
  return grid.spots;
}

type At = { column: number; rows: Rows };

class Grid {
  readonly spots: Spot[] = [];
  readonly #taken: Taken[] = [];

  place(piece: Piece, at: At): void {
    switch (piece.is) {
      case 'one':
        return this.#put(piece.shape, at);
      case 'series':
        return void piece.parts.reduce((column, part) => {
          this.place(part, { ...at, column });
          return column + widthOf(part);
        }, at.column);
      case 'option':
        this.#put(piece.split, at);
        this.place(piece.inside, { ...at, column: at.column + 1 });
        return this.#put(piece.join, { ...at, column: at.column + widthOf(piece) - 1 });
      case 'fork':
        return this.#placeFork(piece, at);
      default:
        this.#put(piece.gateway, at);
        for (const [place, { shape }] of piece.ends.entries()) this.#putBelow(shape, at.column + place);
    }
  }

  #placeFork(fork: Extract<Piece, { is: 'fork' }>, { column, rows }: At): void {
    const inner = column + (fork.split ? 1 : 0);
    const last = column + widthOf(fork) - 2;
    if (fork.split) this.#put(fork.split, { column, rows });
    this.#put(fork.join, { column: last + 1, rows });
    const left = new Map(rows);
    for (const { piece } of fork.branches) {
      const own = new Map<string, number>();
      for (const lane of new Set(shapesOf(piece).map((shape) => shape.lane))) {
        own.set(lane, left.get(lane) ?? this.#freeRow(lane, inner, last));
        left.delete(lane);
      }
      this.place(piece, { column: inner, rows: own });
    }
  }

  #put(shape: Shape, { column, rows }: At): void {
    this.spots.push({ shape, column, row: rows.get(shape.lane) ?? 0 });
  }

  #putBelow(shape: Shape, column: number): void {
    this.spots.push({ shape, column, row: this.#freeRow(shape.lane, column, column) });
  }

  /** The first row below the lane's own where nothing stands between two columns; it is taken then. */
  #freeRow(lane: string, from: number, to: number): number {
    const isTaken = (row: number) =>
      this.#taken.some((one) => one.lane === lane && one.row === row && one.from <= to && one.to >= from);
    let row = 1;
    while (isTaken(row)) row += 1;
    this.#taken.push({ lane, row, from, to });
    return row;
  }
}

/** The columns that a piece needs. */
function widthOf(piece: Piece): number {
  switch (piece.is) {
    case 'series':
      return piece.parts.reduce((sum, part) => sum + widthOf(part), 0);
    case 'option':
      return widthOf(piece.inside) + 2;
    case 'fork':
      return Math.max(...piece.branches.map((branch) => widthOf(branch.piece))) + (piece.split ? 2 : 1);
    default:
      return 1;
  }
}
