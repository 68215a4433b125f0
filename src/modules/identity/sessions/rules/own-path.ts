/** A path on this site and nothing else: `//host`, `/\host`, control characters and absolute addresses lead elsewhere. */
export const isOwnPath = (path: string): boolean =>
  path.length <= 2000 && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path);

/** Where somebody wanted to go; home when the address would lead to another site. */
export const ownPathOr = (path: string | undefined, home: string): string =>
  path !== undefined && isOwnPath(path) ? path : home;
