import { caseId } from '../../../kernel/id.ts';
import { may, withProblems, type App } from '../../../platform/http/index.ts';
import type { OversightDeps } from '../deps.ts';
import { CaseParams, CaseRecord, OfficerTimes, OfficerTimesQuery } from '../holding/contract.ts';
import { findOfficerTimes } from '../holding/officer-times.ts';
import { openCaseRecord } from '../holding/record.ts';
import { answer } from './answer.ts';

/** Who had a case, what was said of its limits, and how long officers take. */
export function recordRoutes(app: App, deps: OversightDeps): void {
  app.get(
    '/cases/:caseId/responsibility',
    { ...may('case:read'), schema: withProblems({ params: CaseParams, response: { 200: CaseRecord } }, [403, 404]) },
    async ({ caller, params }, reply) =>
      answer(reply, await openCaseRecord(deps, { caller, id: caseId(params.caseId) })),
  );
  app.get(
    '/officer-times',
    { ...may('figures:see'), schema: { querystring: OfficerTimesQuery, response: { 200: OfficerTimes } } },
    ({ caller, query }) => findOfficerTimes(deps, { caller, query }),
  );
}
