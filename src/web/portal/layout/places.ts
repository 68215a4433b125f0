import type { ChosenMode, Language } from '../../ui/index.ts';

/** The addresses that stand on every page. */
export const PLACES = {
  home: '/',
  status: '/status',
  mine: '/my',
  messages: '/my/messages',
  signIn: '/sign-in',
  accessibility: '/accessibility',
  privacy: '/privacy',
} as const;

/** Remembers one preference, in the cookie of its name, and comes back to the same page; `back` is a path on this site. */
export function preferenceHref(change: { lang: Language } | { mode: ChosenMode }, back: string): string {
  return `/preferences?${new URLSearchParams({ ...change, back }).toString()}`;
}
