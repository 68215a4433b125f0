import {
  answersEarly,
  drawsThemes,
  givesOpinions,
  meets,
  givesOut,
  handlesCases,
  isHead,
  readsLicences,
  seesNoes,
  seesPostChecks,
  sendsUp,
  takesApplications,
} from '../account/roles.ts';
import type { ShellWording } from './wording/zh.ts';

const everybody = () => true;

/** The rooms of the desk beside the cases, in their order, whose work is in them, and the group in which a crowded head keeps them. */
const ROOMS = [
  { to: '/counter', word: 'counter', admits: takesApplications },
  { to: '/issuing', word: 'issuing', admits: givesOut },
  { to: '/licences', word: 'licences', admits: readsLicences },
  { to: '/oversight', word: 'oversight', admits: everybody },
  { to: '/themes', word: 'themeBoard', admits: handlesCases, group: 'review' },
  { to: '/consultations', word: 'consultations', admits: givesOpinions, group: 'review' },
  { to: '/meetings', word: 'jointMeetings', admits: meets, group: 'review' },
  { to: '/forwardings', word: 'forwardings', admits: sendsUp, group: 'review' },
  { to: '/early-services', word: 'earlyServices', admits: answersEarly, group: 'review' },
  { to: '/post-checks', word: 'postChecks', admits: seesPostChecks, group: 'review' },
  { to: '/instant', word: 'instant', admits: seesPostChecks, group: 'review' },
  { to: '/turned-away', word: 'turnedAway', admits: seesNoes, group: 'answering' },
  { to: '/disputes', word: 'disputes', admits: isHead, group: 'answering' },
  { to: '/orders', word: 'orders', admits: isHead, group: 'answering' },
  { to: '/ratings', word: 'ratings', admits: isHead, group: 'answering' },
  { to: '/cockpit', word: 'cockpit', admits: isHead },
  { to: '/process-models', word: 'processes', admits: everybody, group: 'drawing' },
  { to: '/theme-publication', word: 'themes', admits: everybody, group: 'drawing' },
  { to: '/decision-models', word: 'decisions', admits: everybody, group: 'drawing' },
  { to: '/models', word: 'models', admits: everybody, group: 'drawing' },
  { to: '/theme-designs', word: 'themeDesigns', admits: drawsThemes, group: 'drawing' },
] as const satisfies readonly {
  to: string;
  word: keyof ShellWording['nav'];
  admits: (roles: readonly string[]) => boolean;
  group?: keyof ShellWording['groups'];
}[];

export type DeskRoom = (typeof ROOMS)[number];
export type RoomGroup = keyof ShellWording['groups'];

/** What stands in the head: a room, or several behind one word. */
export type NavEntry =
  | { readonly kind: 'room'; readonly room: DeskRoom }
  | { readonly kind: 'group'; readonly group: RoomGroup; readonly rooms: readonly DeskRoom[] };

/** A room of daily work is one click away; of a group so is the only room that is left of it. */
export function navEntries(roles: readonly string[]): readonly NavEntry[] {
  const open = ROOMS.filter(({ admits }) => admits(roles));
  const groupOf = (room: DeskRoom): RoomGroup | null => ('group' in room ? room.group : null);
  return open.flatMap((room, at): readonly NavEntry[] => {
    const group = groupOf(room);
    const rooms = group === null ? [room] : open.filter((other) => groupOf(other) === group);
    if (group === null || rooms.length === 1) return [{ kind: 'room', room }];
    return open.findIndex((other) => groupOf(other) === group) === at ? [{ kind: 'group', group, rooms }] : [];
  });
}
