import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../root-route.ts';
import { DisputesRoom } from './DisputesRoom.tsx';
import { disputeFilterOf } from './filter.ts';

const room = createRoute({ getParentRoute: () => root, path: 'disputes', component: DisputesRoom });

const list = createRoute({
  getParentRoute: () => room,
  path: '/',
  component: lazyRouteComponent(() => import('./DisputesPage.tsx')),
  validateSearch: disputeFilterOf,
});

const file = createRoute({
  getParentRoute: () => room,
  path: '$disputeId',
  component: lazyRouteComponent(() => import('./DisputePage.tsx')),
});

/** The pages of acts under reconsideration or in court. */
export const disputes = room.addChildren([list, file]);
