import type { Theme } from '../model.ts';
import { stagesOf } from '../standard/standard.ts';
import type { FlowDrawing } from './contract/outlook.ts';

/**
 * Where each item stands in a drawing of the order: behind everything that it waits for, else as far to the left as it can. What waits for
 * itself, or for something that is not there, stands in a last stage of its own, so that nothing is left out.
 */
export function drawingOf({ parts }: Pick<Theme, 'parts'>): FlowDrawing {
  const items = [...new Set(parts.map(({ item }) => item))];
  const staged = stagesOf(parts).map((stage) => [...new Set(stage)]);
  const placed = new Set(staged.flat());
  const rest = items.filter((item) => !placed.has(item));
  const stages = rest.length > 0 ? [...staged, rest] : staged;
  const arrows = (to: string, before: readonly string[], mayOvertake: boolean) =>
    before.filter((from) => items.includes(from)).map((from) => ({ from, to, mayOvertake }));
  return {
    nodes: stages.flatMap((stage, at) => stage.map((item, row) => ({ item, stage: at, row }))),
    edges: parts.flatMap(({ item, after, afterOptional }) => [
      ...arrows(item, after, false),
      ...arrows(item, afterOptional, true),
    ]),
  };
}
