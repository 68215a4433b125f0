import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../root-route.ts';
import { forwardingFilterOf } from './filter.ts';
import { ForwardingRoom } from './ForwardingRoom.tsx';

const room = createRoute({ getParentRoute: () => root, path: 'forwardings', component: ForwardingRoom });

const list = createRoute({
  getParentRoute: () => room,
  path: '/',
  component: lazyRouteComponent(() => import('./ForwardingsPage.tsx')),
  validateSearch: forwardingFilterOf,
});

export const forwardings = room.addChildren([list]);
