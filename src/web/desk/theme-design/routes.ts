import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../root-route.ts';
import { ThemesRoom } from './ThemesRoom.tsx';

const room = createRoute({ getParentRoute: () => root, path: 'theme-designs', component: ThemesRoom });

const list = createRoute({
  getParentRoute: () => room,
  path: '/',
  component: lazyRouteComponent(() => import('./ThemeListPage.tsx')),
});

const design = createRoute({
  getParentRoute: () => room,
  path: '$key',
  component: lazyRouteComponent(() => import('./ThemeDesignPage.tsx')),
});

/** The pages on which themes are drawn. */
export const themeDesigns = room.addChildren([list, design]);
