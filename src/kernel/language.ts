/** The languages of every surface. Chinese is the default and always complete. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
