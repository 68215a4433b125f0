import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { may, withProblems, type App } from '../../../platform/http/index.ts';
import type { RatingDeps } from '../deps.ts';
import { ExportQuery, Figures, FiguresQuery } from '../figures/contract.ts';
import { exportRatings } from '../figures/export.ts';
import { findFigures } from '../figures/figures.ts';

/** A whole table is not asked for every second. */
const SELDOM = { limit: { most: 10, seconds: 60 } };

/** What anyone may read and count again. */
export function publicRatingRoutes(app: App, deps: RatingDeps): void {
  app.get(
    '/ratings/figures',
    { ...may('public:read'), schema: withProblems({ querystring: FiguresQuery, response: { 200: Figures } }, [422]) },
    ({ caller, query }) => findFigures(deps, caller, query),
  );
  app.get(
    '/ratings/export',
    {
      ...may('public:read', SELDOM),
      schema: withProblems({ querystring: ExportQuery, response: { 200: Type.Any() } }, [422, 429]),
    },
    ({ caller, query }, reply) => {
      const [ending, kind] = query.format === 'jsonl' ? ['jsonl', 'application/jsonl'] : ['csv', 'text/csv'];
      return reply
        .headers({
          'content-type': `${kind}; charset=utf-8`,
          'content-disposition': `attachment; filename="ratings-${civilDateOf(deps.now())}.${ending}"`,
          'cache-control': 'no-store',
        })
        .send(Readable.from(exportRatings(deps, { caller, asked: query })));
    },
  );
}
