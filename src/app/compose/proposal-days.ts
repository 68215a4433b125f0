import { remindOfProposals } from '../../modules/process/index.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';
import { proposals } from './proposals.ts';

/** Every hour: who may publish is reminded of a proposed drawing that nobody answered in its working days. */
export function proposalDays(foundation: Foundation, { intake: { conventions } }: Modules): Task {
  const { config, databases, now } = foundation;
  const deps = { db: databases.app, now, conventions, proposals, answerDays: config.proposalDays };
  return countyRound(foundation, {
    name: 'process:proposalDays',
    at: '13 * * * *',
    work: (round) => remindOfProposals(deps, round),
    about: ({ item }) => ({ item }),
    says: 'nobody was reminded of a proposed drawing, and it is tried again',
  });
}
