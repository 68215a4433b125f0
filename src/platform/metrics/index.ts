export { createMetrics } from './metrics.ts';
export { watchRoutes, type Readiness } from './routes.ts';
