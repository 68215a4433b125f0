import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../root-route.ts';
import { counterPlaceOf } from '../counter/address.ts';
import { turnedAwayFilterOf } from './filter.ts';
import { TurnedAwayRoom } from './TurnedAwayRoom.tsx';

const room = createRoute({ getParentRoute: () => root, path: 'turned-away', component: TurnedAwayRoom });

const list = createRoute({
  getParentRoute: () => room,
  path: '/',
  component: lazyRouteComponent(() => import('./TurnedAwayPage.tsx')),
  validateSearch: turnedAwayFilterOf,
});

const register = createRoute({
  getParentRoute: () => room,
  path: 'new',
  component: lazyRouteComponent(() => import('./RegisterPage.tsx')),
  validateSearch: counterPlaceOf,
});

const file = createRoute({
  getParentRoute: () => room,
  path: '$turnedAwayId',
  component: lazyRouteComponent(() => import('./TurnedAwayFilePage.tsx')),
});

/** The pages of every no of a counter. */
export const turnedAway = room.addChildren([list, register, file]);
