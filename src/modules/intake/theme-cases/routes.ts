import { Type } from 'typebox';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { StatusQuestion } from '../cases/contract.ts';
import { statusOf as statusOfCase } from '../cases/refusals.ts';
import {
  PartWithdrawn,
  PublicTheme,
  ThemeCaseParams,
  ThemePartParams,
  ThemeProgress,
  ThemeRow,
} from './contract/progress.ts';
import type { ThemeCaseDeps } from './deps.ts';
import { listOwnThemes } from './list.ts';
import { findProgress } from './progress.ts';
import { statusOfPart } from './refusals.ts';
import { findPublicTheme } from './status.ts';
import { withdrawPart } from './withdraw.ts';

const OWN = may('case:seeOwn');

/** A theme case for its applicant, and for whoever has its number and code. */
export function themeCaseRoutes(app: App, deps: ThemeCaseDeps): void {
  const { db } = deps;
  app.get('/theme-cases', { ...OWN, schema: { response: { 200: Type.Array(ThemeRow) } } }, ({ caller }) =>
    db.within(caller.scope, listOwnThemes),
  );
  app.get(
    '/theme-cases/:themeCaseId',
    { ...OWN, schema: withProblems({ params: ThemeCaseParams, response: { 200: ThemeProgress } }, [404]) },
    async ({ caller, params }, reply) => {
      const asked = { caller, id: params.themeCaseId };
      const found = await db.within(caller.scope, (tx) => findProgress(tx, deps, asked));
      return found ?? problem(reply, 404, { code: 'themeCaseNotFound' });
    },
  );
  app.post(
    '/theme-cases/:themeCaseId/parts/:item/withdraw',
    {
      ...may('case:withdraw'),
      schema: withProblems({ params: ThemePartParams, response: { 200: PartWithdrawn } }, [403, 404, 409, 412, 422]),
    },
    async (request, reply) => {
      const { themeCaseId: theme, item } = request.params;
      const asking = { caller: request.caller, once: onceOf(request) };
      const taken = await withdrawPart(deps, asking, { theme, item });
      return taken.ok ? taken.value : problem(reply, statusOfPart(taken.error), taken.error);
    },
  );
  app.post(
    '/theme-cases/status',
    {
      ...may('case:seeStatus', { limit: { most: 60, seconds: 60 } }),
      schema: withProblems({ body: StatusQuestion, response: { 200: PublicTheme } }, [404, 429]),
    },
    async ({ caller, body }, reply) => {
      const status = await findPublicTheme(deps, caller, body);
      return status.ok ? status.value : problem(reply, statusOfCase(status.error), status.error);
    },
  );
}
