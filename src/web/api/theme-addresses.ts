import type { ThemeBoardQuery } from '../../modules/intake/theme-board/contract/board.ts';
import type { LimitsOf } from '../../modules/themes/saving/contract/effects.ts';

/** 一件事 in service, and the acts on each. */
export const themeAddresses = {
  list: '/api/themes',
  acts: (key: string) => `/api/themes/${key}/acts`,
  publication: (key: string) => `/api/themes/${key}/publication`,
  withdrawal: (key: string) => `/api/themes/${key}/withdrawal`,
  trial: (key: string) => `/api/themes/${key}/trial`,
};

/** Running theme cases. */
export const themeBoardAddress = (query: ThemeBoardQuery) =>
  `/api/theme-board?${new URLSearchParams(Object.entries(query)).toString()}`;

/** A theme that is taken down at a counter. */
export const themeCounterAddresses = {
  list: (words: string) => `/api/counter/themes?${new URLSearchParams({ words }).toString()}`,
  guide: (theme: string) => `/api/counter/themes/${theme}/guide`,
  drafts: '/api/counter/theme-drafts',
  receipt: (themeCase: string) => `/api/counter/theme-cases/${themeCase}/receipt`,
};

/** What joining saves. */
export const themeEffectAddress = (limits: LimitsOf) => `/api/theme-effects?limits=${limits}`;

const designOf = (key: string) => `/api/theme-designs/${key}`;

/** Where themes are drawn. */
export const themeDesignAddresses = {
  list: '/api/theme-designs',
  palette: '/api/theme-palette',
  outlook: '/api/theme-outlook',
  standard: (key: string) => `/api/themes/${key}/standard`,
  design: designOf,
  draft: (key: string) => `${designOf(key)}/draft`,
  discarding: (key: string) => `${designOf(key)}/discarding`,
  versions: (key: string) => `${designOf(key)}/versions`,
};
