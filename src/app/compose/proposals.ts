import { findColleagues, findHolders, findOfficerNames } from '../../modules/identity/index.ts';
import { tellOfficers } from '../../modules/oversight/index.ts';
import type { PublicationDeps } from '../../modules/process/index.ts';

/** Who leads a department or draws for the county publishes what is drawn in it, and hears of it in the inbox. */
export const proposals: PublicationDeps['proposals'] = {
  publishers: async (tx, department) => {
    const leaders = await findColleagues(tx, { department, role: 'leader' });
    return [...leaders.map(({ id }) => id), ...(await findHolders(tx, 'cataloguer'))];
  },
  tell: tellOfficers,
  officerNames: findOfficerNames,
};
