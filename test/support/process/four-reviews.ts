import { approval } from './approval.ts';
import { work } from './model.ts';

/** Who examines, each department one task. Two more than the item's own model names. */
export const EXAMINING = ['approval', 'health', 'fire', 'police'] as const;

/** The whole errand: accepted, examined by four departments at once, decided. */
export const fourReviews = approval({
  id: 'fourReviews',
  examining: EXAMINING.map((department) => work(department, 'review', { department })),
});
