import { may, type App } from '../../../platform/http/index.ts';
import type { OversightDeps } from '../deps.ts';
import { MarkNotices, NoticeCount, NoticePage, NoticeQuery } from '../notices/contract.ts';
import { countNotices, markRead, readNotices } from '../notices/read.ts';

const OWN = may('notice:readOwn');

/** An officer's own inbox. */
export function noticeRoutes(app: App, deps: OversightDeps): void {
  app.get(
    '/notices',
    { ...OWN, schema: { querystring: NoticeQuery, response: { 200: NoticePage } } },
    ({ caller, query }) => readNotices(deps, { caller, query }),
  );
  app.get('/notices/count', { ...OWN, schema: { response: { 200: NoticeCount } } }, ({ caller }) =>
    countNotices(deps, caller),
  );
  app.post(
    '/notices/read',
    { ...OWN, schema: { body: MarkNotices, response: { 200: NoticeCount } } },
    ({ caller, body: marking }) => markRead(deps, { caller, marking }),
  );
}
