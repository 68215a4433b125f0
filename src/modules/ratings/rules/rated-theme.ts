const PREFIX = 'theme/';

/** As what a theme (一件事) is rated: it stands where an item does, and is none, so that the figures of both stay apart. */
export const ratedTheme = (key: string): string => `${PREFIX}${key}`;

/** The key of the theme that was rated; undefined where it was an item. */
export const themeIn = (rated: string): string | undefined =>
  rated.startsWith(PREFIX) ? rated.slice(PREFIX.length) : undefined;
