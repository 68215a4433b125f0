import type { App } from '../../platform/http/index.ts';
import type { OversightDeps } from './deps.ts';
import { noticeRoutes } from './routes/notices.ts';
import { orderRoutes } from './routes/orders.ts';
import { recordRoutes } from './routes/records.ts';

/** What officers are told, supervision orders, and who had which case for how long. */
export function oversightRoutes(app: App, deps: OversightDeps): void {
  noticeRoutes(app, deps);
  orderRoutes(app, deps);
  recordRoutes(app, deps);
}
