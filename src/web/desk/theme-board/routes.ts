import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../root-route.ts';
import { boardFilterOf } from './filter.ts';

/** The page on which running theme cases stand. */
export const themeBoard = createRoute({
  getParentRoute: () => root,
  path: 'themes',
  component: lazyRouteComponent(() => import('./ThemeBoardPage.tsx')),
  validateSearch: boardFilterOf,
});
