import type { CaseId } from '../../../kernel/id.ts';
import { decides, type RunTask } from '../../process/index.ts';
import type { Asking } from './deps.ts';

/** Which task of which case. A task is guarded by itself: parallel work of others on the same case is nothing to reload for. */
export type TaskTarget = { asking: Asking; id: CaseId; task: string };

/** Acts with a legal effect of their own are done by their own commands, with the papers that belong to them. */
export const isPlain = ({ act }: RunTask) => act !== 'accept' && !decides(act);
