import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { may, withProblems, type App } from '../../../platform/http/index.ts';
import { CasePage } from '../cases/contract.ts';
import { findChoices } from './choices.ts';
import { CaseChoices, ExportCases, FindCases } from './contract.ts';
import type { FindingDeps } from './deps.ts';
import { exportCases } from './export.ts';
import { findCases } from './find.ts';

export function findingRoutes(app: App, deps: FindingDeps): void {
  app.get('/cases/choices', { ...may('case:list'), schema: { response: { 200: CaseChoices } } }, ({ caller }) =>
    findChoices(deps, caller),
  );
  app.post(
    '/cases/find',
    { ...may('case:list'), schema: withProblems({ body: FindCases, response: { 200: CasePage } }, [403, 422]) },
    ({ caller, body }) => findCases(deps, { caller, asked: body }),
  );
  app.post(
    '/cases/export',
    {
      ...may('case:export'),
      schema: withProblems({ body: ExportCases, response: { 200: Type.Any() } }, [403, 422]),
    },
    ({ caller, body }, reply) =>
      reply
        .headers({
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="cases-${civilDateOf(deps.now())}.csv"`,
          'cache-control': 'no-store',
        })
        .send(Readable.from(exportCases(deps, { caller, asked: body }))),
  );
}
