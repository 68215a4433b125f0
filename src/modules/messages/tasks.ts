import { repeating, task, type Task } from '../../platform/jobs/index.ts';
import { planJob, sendJob } from './deliveries/jobs.ts';
import { planMessage } from './deliveries/plan.ts';
import { resumeDeliveries } from './deliveries/resume.ts';
import { sendDelivery } from './deliveries/send.ts';
import type { MessageDeps } from './deps.ts';
import { tidyMessages } from './store/tidying.ts';

/** What this module does behind the requests; any number of processes may. */
export const messageTasks = (deps: MessageDeps): Task[] => [
  task(planJob, (payload) => planMessage(deps, payload)),
  task(sendJob, (payload) => sendDelivery(deps, payload)),
  repeating('messages:resume', '*/3 * * * *', async () => void (await resumeDeliveries(deps))),
  repeating(
    'messages:tidy',
    '15 19 * * *',
    async () => void (await tidyMessages(deps.follower, deps.area, deps.now())),
  ),
];
