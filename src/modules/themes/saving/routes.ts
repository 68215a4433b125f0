import { may, type App } from '../../../platform/http/index.ts';
import { EffectQuery, ThemeEffects } from './contract/effects.ts';
import { findThemeEffects, type EffectDeps } from './views.ts';

/** What joining saves, per theme in service and in sum. */
export function themeEffectRoutes(app: App, deps: EffectDeps): void {
  app.get(
    '/theme-effects',
    { ...may('catalogue:read'), schema: { querystring: EffectQuery, response: { 200: ThemeEffects } } },
    ({ caller, query }) => deps.db.within(caller.scope, (tx) => findThemeEffects(tx, deps, query.limits ?? 'promised')),
  );
}
