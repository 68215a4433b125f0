import { civilDateOf } from '../../kernel/civil-date.ts';
import { findDepartmentNames, findItemRows } from '../../modules/catalogue/index.ts';
import type { CreditDeps } from '../../modules/credit/index.ts';
import type { CaseDeps } from '../../modules/intake/index.ts';

/** What credit records need of other rooms: who may end one, and what things are called. */
export const creditDeps = ({ db, vault, now, actorFor, interestsOf }: CaseDeps): CreditDeps => ({
  ...{ db, vault, now, actorFor, interestsOf },
  itemNames: async (tx, keys) => {
    const names = new Map((await findItemRows(tx, keys, civilDateOf(now()))).map(({ key, name }) => [key, name]));
    return (key) => names.get(key) ?? { zh: key };
  },
  departmentNames: findDepartmentNames,
});
