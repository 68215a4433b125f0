import type { FlowDrawing } from '../../../modules/themes/design/contract/outlook.ts';

const NODE = { width: 176, height: 40 };
const GAP = { across: 56, down: 16 };
const MARGIN = 8;

export type PlacedNode = { item: string; x: number; y: number; width: number; height: number };
export type PlacedEdge = { from: string; to: string; mayOvertake: boolean; path: string };

/** The drawing in units of a picture: nodes as boxes, an arrow from the right of what ends to the left of what waits for it. */
export function placesOf({ nodes, edges }: FlowDrawing) {
  const placed = new Map(
    nodes.map(({ item, stage, row }): [string, PlacedNode] => [
      item,
      {
        ...{ item, ...NODE },
        x: MARGIN + stage * (NODE.width + GAP.across),
        y: MARGIN + row * (NODE.height + GAP.down),
      },
    ]),
  );
  const right = Math.max(0, ...[...placed.values()].map(({ x }) => x + NODE.width));
  const bottom = Math.max(0, ...[...placed.values()].map(({ y }) => y + NODE.height));
  return {
    width: right + MARGIN,
    height: bottom + MARGIN,
    nodes: [...placed.values()],
    edges: edges.flatMap((edge): PlacedEdge[] => {
      const [from, to] = [placed.get(edge.from), placed.get(edge.to)];
      return from && to ? [{ ...edge, path: curve(from, to) }] : [];
    }),
  };
}

function curve(from: PlacedNode, to: PlacedNode): string {
  const [startX, startY] = [from.x + from.width, from.y + from.height / 2];
  const [endX, endY] = [to.x, to.y + to.height / 2];
  const half = GAP.across / 2;
  return `M${startX} ${startY} C${startX + half} ${startY} ${endX - half} ${endY} ${endX} ${endY}`;
}
