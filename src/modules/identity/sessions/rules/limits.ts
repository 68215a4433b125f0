/** GB/T 22239—2019 8.1.4.1 b: a session that nobody uses ends, and none lasts a day. */
export const SESSION = { idleMinutes: 30, hours: 12 } as const;

/** How long a form waits for its sender to sign in again, and a sign-in for its end at another issuer. */
export const KEPT_MINUTES = 30;
export const FLOW_MINUTES = 15;

/** Forms kept for one address; a hall shares one. */
export const KEPT_TRIES = { most: 60, minutes: 15 } as const;

/** What a form may hold when it is kept; larger ones are files, which were uploaded before. */
export const MOST_KEPT_CHARACTERS = 200_000;
