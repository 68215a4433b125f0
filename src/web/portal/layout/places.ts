import type { ChosenMode, Language } from '../../ui/index.ts';

/** The addresses that stand on every page. */
export const PLACES = {
  home: '/',
  status: '/status',
  mine: '/my',
  messages: '/my/messages',
  signIn: '/sign-in',
  ratings: '/ratings',
  atOnce: '/at-once',
  accessibility: '/accessibility',
  privacy: '/privacy',
} as const;

/** What turns a browser into a kiosk, forgets, and turns it back. */
export const KIOSK = {
  start: '/kiosk',
  reset: '/kiosk/reset',
  stillThere: '/kiosk/still-there',
  noFiles: '/kiosk/no-files',
  leave: '/kiosk/leave',
} as const;

/** What an app opens that shows our pages inside itself, and what it leads to. */
export const HOST = {
  enter: '/host/enter',
  confirm: '/host/confirm',
  failed: '/host/failed',
  signIn: '/host/sign-in',
  leave: '/host/leave',
} as const;

/** Asks whether anybody is there; `back` is the page to go on with. */
export const stillThereHref = (back: string): string =>
  `${KIOSK.stillThere}?${new URLSearchParams({ back }).toString()}`;

/** Remembers one preference, in the cookie of its name, and comes back to the same page; `back` is a path on this site. */
export function preferenceHref(change: { lang: Language } | { mode: ChosenMode }, back: string): string {
  return `/preferences?${new URLSearchParams({ ...change, back }).toString()}`;
}
