import type { App } from '../../platform/http/index.ts';
import type { RatingDeps } from './deps.ts';
import { givingRoutes } from './routes/giving.ts';
import { officeRatingRoutes } from './routes/office.ts';
import { publicRatingRoutes } from './routes/public.ts';

/** Everything about ratings that a program can ask. */
export function ratingRoutes(app: App, deps: RatingDeps): void {
  publicRatingRoutes(app, deps);
  givingRoutes(app, deps);
  officeRatingRoutes(app, deps);
}
