import { never } from './result.ts';

/** How two values that have an order are compared. */
export type OrderedBy = '<' | '<=' | '>' | '>=';

/** Whether it holds of two values of which the first is smaller (below 0), equal (0) or greater. */
export function isInOrder(order: number, by: OrderedBy): boolean {
  switch (by) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return never(by);
  }
}
