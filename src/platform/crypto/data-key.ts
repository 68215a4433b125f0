import type { Wrapped } from './wrapper.ts';

/** Whose key: a subject in one county, or (`*`) everywhere. */
export type KeyPlace = { area: string; subject: string };
/** `wrapped` is undefined once the key was destroyed. */
export type DataKey = KeyPlace & { id: string; wrapped: Wrapped | undefined };

export const placeName = ({ area, subject }: KeyPlace): string => `${area} ${subject}`;

/** A wrapped key copied into another row, for another person or county, does not open there. */
export const wrapContext = (key: KeyPlace & { id: string }): string => `data key ${key.id} of ${placeName(key)}`;
