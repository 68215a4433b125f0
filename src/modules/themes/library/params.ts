import { Type } from 'typebox';

/** A theme by its key, as it stands in an address. */
export const ThemeParams = Type.Object({ key: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) });
