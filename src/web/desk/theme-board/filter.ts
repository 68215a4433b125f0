import type { ThemeBoardQuery } from '../../../modules/intake/theme-board/contract/board.ts';

/** Which theme cases the board shows, as the address keeps it. */
export type BoardFilter = Omit<ThemeBoardQuery, 'after'>;

const KEY = /^[a-z0-9-]{1,80}$/;

/** What an address asks for; whatever it says that no filter knows is left out. */
export function boardFilterOf({ theme, department, late }: Readonly<Record<string, unknown>>): BoardFilter {
  return {
    ...(typeof theme === 'string' && KEY.test(theme) && { theme }),
    ...(typeof department === 'string' && KEY.test(department) && { department }),
    ...(late === 'yes' && { late }),
  };
}
