import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';

/** Whether what was made public has stood its time on this day; the server counts it once more. */
export const isPublicLongEnough = ({ publicUntil }: Pick<TaskView, 'publicUntil'>, now: Date): boolean =>
  publicUntil === null || civilDateOf(now) >= publicUntil;
