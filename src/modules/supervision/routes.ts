import { Type } from 'typebox';
import { servingHeaders } from '../../platform/files/index.ts';
import { may, problem, withProblems, type App } from '../../platform/http/index.ts';
import { printBulletin } from './bulletin.ts';
import { findFigureCases } from './cases.ts';
import { BulletinQuery, FigureCases, FigureCasesQuery, Figures, FiguresQuery } from './contract.ts';
import type { SupervisionDeps } from './deps.ts';
import { findFigures } from './figures.ts';
import { statusOf } from './refusals.ts';

/** Figures of the departments that the caller supervises, the cases behind each, and a month of them as a PDF. */
export function supervisionRoutes(app: App, deps: SupervisionDeps): void {
  app.get(
    '/figures',
    { ...may('figures:see'), schema: { querystring: FiguresQuery, response: { 200: Figures } } },
    ({ caller, query }) => findFigures(deps, { caller, query }),
  );
  app.get(
    '/figures/cases',
    { ...may('figures:see'), schema: { querystring: FigureCasesQuery, response: { 200: FigureCases } } },
    ({ caller, query }) => findFigureCases(deps, { caller, query }),
  );
  app.get(
    '/figures/bulletin',
    {
      ...may('figures:see'),
      schema: withProblems({ querystring: BulletinQuery, response: { 200: Type.Any() } }, [422, 503]),
    },
    async ({ caller, query }, reply) => {
      const printed = await printBulletin(deps, { caller, query });
      if (!printed.ok) return problem(reply, statusOf(printed.error), printed.error);
      const name = `bulletin-${query.month}.pdf`;
      const file = { name, kind: 'pdf', size: printed.value.length, show: 'inline' } as const;
      return reply.headers({ ...servingHeaders(file), 'cache-control': 'no-store' }).send(Buffer.from(printed.value));
    },
  );
}
