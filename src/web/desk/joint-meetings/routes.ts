import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../root-route.ts';
import { meetingFilterOf } from './filter.ts';
import { MeetingsRoom } from './MeetingsRoom.tsx';

const room = createRoute({ getParentRoute: () => root, path: 'meetings', component: MeetingsRoom });

const list = createRoute({
  getParentRoute: () => room,
  path: '/',
  component: lazyRouteComponent(() => import('./MeetingsPage.tsx')),
  validateSearch: meetingFilterOf,
});

const one = createRoute({
  getParentRoute: () => room,
  path: '$meetingId',
  component: lazyRouteComponent(() => import('./MeetingPage.tsx')),
});

/** The pages of joint meetings. */
export const jointMeetings = room.addChildren([list, one]);
