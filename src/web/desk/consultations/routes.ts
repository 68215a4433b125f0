import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../root-route.ts';
import { ConsultationsRoom } from './ConsultationsRoom.tsx';
import { consultationFilterOf } from './filter.ts';

const room = createRoute({ getParentRoute: () => root, path: 'consultations', component: ConsultationsRoom });

const list = createRoute({
  getParentRoute: () => room,
  path: '/',
  component: lazyRouteComponent(() => import('./ConsultationsPage.tsx')),
  validateSearch: consultationFilterOf,
});

const one = createRoute({
  getParentRoute: () => room,
  path: '$consultationId',
  component: lazyRouteComponent(() => import('./ConsultationPage.tsx')),
});

/** The pages of what departments ask each other. */
export const consultations = room.addChildren([list, one]);
