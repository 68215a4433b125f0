import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../root-route.ts';
import { EarlyServiceRoom } from './EarlyServiceRoom.tsx';
import { earlyServiceFilterOf } from './filter.ts';

const room = createRoute({ getParentRoute: () => root, path: 'early-services', component: EarlyServiceRoom });

const list = createRoute({
  getParentRoute: () => room,
  path: '/',
  component: lazyRouteComponent(() => import('./EarlyServicePage.tsx')),
  validateSearch: earlyServiceFilterOf,
});

const file = createRoute({
  getParentRoute: () => room,
  path: '$earlyServiceId',
  component: lazyRouteComponent(() => import('./EarlyServiceFilePage.tsx')),
});

/** The pages of what is asked before it can be an application. */
export const earlyServices = room.addChildren([list, file]);
