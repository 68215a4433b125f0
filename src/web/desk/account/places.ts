/** Where the server's own pages are that the desk leads to. */
export const PLACES = {
  home: '/',
  /** Comes back to a path of ours after signing in. */
  signIn: (returnTo: string) => `/login?${new URLSearchParams({ returnTo }).toString()}`,
  signOut: '/api/session',
  secondFactor: (returnTo: string) => `/account/second-factor?${new URLSearchParams({ returnTo }).toString()}`,
} as const;

/** This very place: path, filter and the form that is open. */
export const here = () => `${location.pathname}${location.search}`;
