import { startParts, startPartsJob } from '../../modules/intake/index.ts';
import { task, type Task } from '../../platform/jobs/index.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** What of a theme waits for nothing any more is handed in as soon as that is known. */
export const themeParts = ({ config: { area } }: Foundation, { intake }: Modules): Task =>
  task(startPartsJob, async ({ theme }) => void (await startParts(intake, { area, theme })));
