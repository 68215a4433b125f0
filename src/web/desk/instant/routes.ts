import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../root-route.ts';
import { instantFilterOf } from './filter.ts';
import { InstantRoom } from './InstantRoom.tsx';

const room = createRoute({ getParentRoute: () => root, path: 'instant', component: InstantRoom });

const list = createRoute({
  getParentRoute: () => room,
  path: '/',
  component: lazyRouteComponent(() => import('./InstantListPage.tsx')),
  validateSearch: instantFilterOf,
});

const file = createRoute({
  getParentRoute: () => room,
  path: '$instantId',
  component: lazyRouteComponent(() => import('./InstantFilePage.tsx')),
});

/** The pages of what the system granted and a person looks at again. */
export const instant = room.addChildren([list, file]);
