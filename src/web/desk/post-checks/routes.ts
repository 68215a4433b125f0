import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../root-route.ts';
import { postCheckFilterOf } from './filter.ts';
import { PostCheckRoom } from './PostCheckRoom.tsx';

const room = createRoute({ getParentRoute: () => root, path: 'post-checks', component: PostCheckRoom });

const list = createRoute({
  getParentRoute: () => room,
  path: '/',
  component: lazyRouteComponent(() => import('./PostChecksPage.tsx')),
  validateSearch: postCheckFilterOf,
});

const file = createRoute({
  getParentRoute: () => room,
  path: '$postCheckId',
  component: lazyRouteComponent(() => import('./PostCheckFilePage.tsx')),
});

/** The pages of what was granted on a commitment and is checked. */
export const postChecks = room.addChildren([list, file]);
