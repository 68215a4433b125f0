import { civilDateOf } from '../../kernel/civil-date.ts';
import { lapseTolerances, listSuppliesEnding } from '../../modules/intake/index.ts';
import { announce, type MessageDeps } from '../../modules/messages/index.ts';
import { repeating, type Task } from '../../platform/jobs/index.ts';
import { caseTold } from './case-told.ts';
import { errandKinds } from './errand-messages/kinds.ts';
import { aboutCase, countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every hour: what was to follow (容缺受理) and did not come ends its application. It acts for no department. */
export const lapsedTolerances = (foundation: Foundation, { intake }: Modules): Task =>
  countyRound(foundation, {
    name: 'intake:lapseTolerances',
    at: '20 * * * *',
    work: (round) => lapseTolerances(intake, round),
    about: aboutCase,
    says: 'a case whose materials did not come could not be ended, and is tried again',
  });

/** Every morning: whoever still has to hand something in is told once that his time is nearly over. */
export const endingSupplies = (deps: MessageDeps, { intake }: Modules): Task =>
  repeating('intake:endingSupplies', '10 1 * * *', async () => {
    const { follower, area, now } = deps;
    await follower.within({ area, departments: 'all' }, async (tx) => {
      for (const { id, by, count } of await listSuppliesEnding(tx, intake, civilDateOf(now()))) {
        const { recipient, parameters } = await caseTold(tx, id);
        await announce(tx, deps, {
          ...{ kind: errandKinds.supplyEnding, recipient, about: `intake.case/${id}` },
          parameters: { ...parameters, by, count },
          key: `intake.case/${id}/supplyEnds/${by}`,
        });
      }
    });
  });
