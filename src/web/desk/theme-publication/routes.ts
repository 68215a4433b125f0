import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../root-route.ts';
import { themeFilterOf } from './filter.ts';

const list = createRoute({
  getParentRoute: () => root,
  path: 'theme-publication',
  component: lazyRouteComponent(() => import('./ThemeListPage.tsx')),
  validateSearch: themeFilterOf,
});

const sheet = createRoute({
  getParentRoute: () => root,
  path: 'theme-publication/$key',
  component: lazyRouteComponent(() => import('./ThemeSheetPage.tsx')),
});

/** The pages on which themes are put into service. */
export const themePublications = [list, sheet] as const;
