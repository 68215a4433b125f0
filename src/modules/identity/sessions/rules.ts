/** GB/T 22239—2019 8.1.4.1 b: a session that nobody uses ends, and none lasts a day. */
export const SESSION = { idleMinutes: 30, hours: 12 } as const;

/** How long a form waits for its sender to sign in again, and a sign-in for its end at another issuer. */
export const KEPT_MINUTES = 30;
export const FLOW_MINUTES = 15;

/** What a form may hold when it is kept; larger ones are files, which were uploaded before. */
export const MOST_KEPT_CHARACTERS = 200_000;

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Secrets are typed again, never stored. */
const SECRET_FIELDS = /password|passwd|secret|^code$|recoveryCode/i;

export const withoutSecrets = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !SECRET_FIELDS.test(name)));

/** A path on this site and nothing else: `//host`, `/\host`, control characters and absolute addresses lead elsewhere. */
export const isOwnPath = (path: string): boolean =>
  path.length <= 2000 && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path);

/** Where somebody wanted to go; home when the address would lead to another site. */
export const ownPathOr = (path: string | undefined, home: string): string =>
  path !== undefined && isOwnPath(path) ? path : home;

export type Capacity = 'self' | 'organisation' | 'office';
