/** The addresses of the pages around signing in. */
export const SIGN_IN = {
  start: '/sign-in',
  callback: '/sign-in/callback',
  interaction: '/sign-in/interaction',
  register: '/register',
  secondFactor: '/sign-in/second-factor',
  enrol: '/sign-in/second-factor/enrol',
  capacity: '/sign-in/capacity',
  level: '/sign-in/level',
  resume: '/sign-in/resume',
  signOut: '/sign-out',
} as const;

/** The same address with where to go afterwards. */
export const withReturn = (place: string, returnTo: string): string =>
  returnTo === '/' ? place : `${place}?${new URLSearchParams({ returnTo }).toString()}`;
