import { may, withProblems, type App } from '../../../platform/http/index.ts';
import { LockAccount, PersonParams, Removed } from '../contract/people.ts';
import { Done } from '../contract/shared.ts';
import { about, type Deps } from '../deps.ts';
import { removeFactor } from '../factors/removing.ts';
import { findFactors } from '../factors/store/factor.ts';
import { lockAccount, unlockAccount } from '../people/administering.ts';
import { answerDone, refuse } from './asking.ts';

/** What the system administrator does to accounts. */
export function accountRoutes(app: App, deps: Deps): void {
  app.post(
    '/identity/accounts/:person/lock',
    {
      ...may('account:manage'),
      schema: withProblems({ params: PersonParams, body: LockAccount, response: { 204: Done } }, [409]),
    },
    async ({ params: { person }, body: { reason }, caller }, reply) =>
      answerDone(reply, await lockAccount(deps, { person, reason, by: caller.actor })),
  );
  app.post(
    '/identity/accounts/:person/unlock',
    { ...may('account:manage'), schema: withProblems({ params: PersonParams, response: { 204: Done } }, [409]) },
    async ({ params: { person }, caller }, reply) =>
      answerDone(reply, await unlockAccount(deps, { person, by: caller.actor })),
  );
  // A lost phone: whoever was seen in person enrols anew.
  app.post(
    '/identity/accounts/:person/second-factors/remove',
    {
      ...may('account:manage'),
      schema: withProblems({ params: PersonParams, response: { 200: Removed } }, [404, 409]),
    },
    async ({ params: { person }, caller: { actor } }, reply) => {
      const factors = await deps.db.within(about(deps, person), (tx) => findFactors(tx, person));
      for (const { id: factor } of factors) {
        const removed = await removeFactor(deps, { person, factor, by: 'administrator', actor });
        if (!removed.ok) return refuse(reply, removed.error);
      }
      return { removed: factors.length };
    },
  );
}
