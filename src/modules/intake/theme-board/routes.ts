import { may, type App } from '../../../platform/http/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { ThemeBoardPage, ThemeBoardQuery } from './contract/board.ts';
import { findBoardPage } from './list.ts';

/** Running theme cases for officers: where each stands on its longest way, whose turn it is, and who is late. */
export function themeBoardRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/theme-board',
    { ...may('case:list'), schema: { querystring: ThemeBoardQuery, response: { 200: ThemeBoardPage } } },
    ({ caller, query }) => deps.db.within(caller.scope, (tx) => findBoardPage(tx, deps, { caller, query })),
  );
}
