export { createMetrics, type Metrics } from './metrics.ts';
export { watchRoutes, type Readiness, type WatchOptions } from './routes.ts';
