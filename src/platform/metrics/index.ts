export { createMetrics, type Figures } from './metrics.ts';
export { watchRoutes, type Readiness } from './routes.ts';
