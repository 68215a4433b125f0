import type { Act, ModelOutcome } from '../definition/work/facts.ts';
import type { Step } from './item.ts';

/** Something that is drawn: an event, a gateway, or the task of a step. `lane` is the department that it stands with. */
export type Shape = { id: string; lane: string; name?: string } & (
  | { kind: 'start' | 'exclusive' | 'parallel' | 'inclusive' }
  | { kind: 'end' | 'milestone'; outcome?: ModelOutcome }
  | { kind: 'task'; name: string; step: Step; act: Act; asks: string[]; remark?: string }
);

/** What a flow says of itself: words to be seen, and when it is taken. Without a condition it is taken always, or when no other is. */
export type Way = { name?: string; condition?: string };

/**
 * A model as nested pieces, each with one way in and one way out: that alone makes it sound, and easy to lay out. Without `split` the
 * branches begin by themselves. `choice`: the run goes on, or ends here.
 */
export type Piece =
  | { is: 'one'; shape: Shape }
  | { is: 'series'; parts: readonly Piece[] }
  | { is: 'fork'; split?: Shape; branches: readonly Branch[]; join: Shape }
  | { is: 'option'; split: Shape; way: Way; inside: Piece; join: Shape }
  | { is: 'choice'; gateway: Shape; goOn: Way; ends: readonly Ending[] };
export type Branch = { piece: Piece; way: Way };
export type Ending = { shape: Shape; way: Way };

/** How a flow runs: along its row, past what may be left out, or down to an end. */
export type Route = 'along' | 'over' | 'down';
export type Flow = { id: string; from: string; to: string; way: Way; route: Route; isDefault?: true };

/** Every shape of a piece, from left to right. */
export function shapesOf(piece: Piece): Shape[] {
  switch (piece.is) {
    case 'one':
      return [piece.shape];
    case 'series':
      return piece.parts.flatMap(shapesOf);
    case 'fork':
      return [
        ...(piece.split ? [piece.split] : []),
        ...piece.branches.flatMap((branch) => shapesOf(branch.piece)),
        piece.join,
      ];
    case 'option':
      return [piece.split, ...shapesOf(piece.inside), piece.join];
    default:
      return [piece.gateway, ...piece.ends.map(({ shape }) => shape)];
  }
}

/** Every flow of a piece. */
export function flowsOf(piece: Piece): Flow[] {
  switch (piece.is) {
    case 'one':
      return [];
    case 'series':
      return piece.parts.flatMap((part, place) => {
        const next = piece.parts[place + 1];
        return [...flowsOf(part), ...(next === undefined ? [] : entriesOf(next).map((to) => flow(exitOf(part), to)))];
      });
    case 'fork':
      return piece.branches.flatMap((branch) => [
        ...(piece.split ? entriesOf(branch.piece).map((to) => flow({ from: piece.split, way: branch.way }, to)) : []),
        ...flowsOf(branch.piece),
        flow(exitOf(branch.piece), piece.join),
      ]);
    case 'option':
      return [
        ...entriesOf(piece.inside).map((to) => flow({ from: piece.split, way: piece.way }, to)),
        { ...flow({ from: piece.split, way: {} }, piece.join), route: 'over', isDefault: true },
        ...flowsOf(piece.inside),
        flow(exitOf(piece.inside), piece.join),
      ];
    default:
      return piece.ends.map(({ shape, way }, place) => ({
        ...flow({ from: piece.gateway, way }, shape),
        route: place === 0 ? ('down' as const) : ('along' as const),
      }));
  }
}

type Exit = { from: Shape | undefined; way: Way };

const flow = ({ from, way }: Exit, to: Shape): Flow => ({
  id: `flow-${from?.id ?? ''}-${to.id}`,
  from: from?.id ?? '',
  to: to.id,
  way,
  route: 'along',
});

/** Where a piece is entered; nowhere when its branches begin by themselves. */
function entriesOf(piece: Piece): Shape[] {
  switch (piece.is) {
    case 'one':
      return [piece.shape];
    case 'series':
      return piece.parts.slice(0, 1).flatMap(entriesOf);
    case 'fork':
    case 'option':
      return piece.split ? [piece.split] : [];
    default:
      return [piece.gateway];
  }
}

/** Where a piece is left, and what the flow out of it says. */
function exitOf(piece: Piece): Exit {
  switch (piece.is) {
    case 'one':
      return { from: piece.shape, way: {} };
    case 'series': {
      const last = piece.parts.at(-1);
      return last === undefined ? { from: undefined, way: {} } : exitOf(last);
    }
    case 'fork':
    case 'option':
      return { from: piece.join, way: {} };
    default:
      return { from: piece.gateway, way: piece.goOn };
  }
}
