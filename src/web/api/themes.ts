import type {
  ActOnTheme,
  ThemeActed,
  ThemeActs,
  ThemeSheets,
  ThemeTried,
} from '../../modules/themes/publication/contract.ts';
import type { LimitsOf, ThemeEffects } from '../../modules/themes/saving/contract/effects.ts';
import type { ThemeBoardPage, ThemeBoardQuery } from '../../modules/intake/theme-board/contract/board.ts';
import { themeAddresses, themeBoardAddress, themeEffectAddress } from './theme-addresses.ts';
import { read, send } from './client.ts';

/** Running theme cases, a page at a time. */
export const readThemeBoard = (query: ThemeBoardQuery, signal?: AbortSignal) =>
  read<ThemeBoardPage>(themeBoardAddress(query), signal);

export const readThemeSheets = (signal?: AbortSignal) => read<ThemeSheets>(themeAddresses.list, signal);

export const readThemeActs = (key: string, signal?: AbortSignal) => read<ThemeActs>(themeAddresses.acts(key), signal);

export const publishTheme = (theme: string, body: ActOnTheme, key: string) =>
  send<ThemeActed>(themeAddresses.publication(theme), { method: 'POST', body, key });

export const withdrawTheme = (theme: string, body: ActOnTheme, key: string) =>
  send<ThemeActed>(themeAddresses.withdrawal(theme), { method: 'POST', body, key });

export const tryTheme = (theme: string, key: string) =>
  send<ThemeTried>(themeAddresses.trial(theme), { method: 'POST', body: {}, key });

export const readThemeEffects = (limits: LimitsOf, signal?: AbortSignal) =>
  read<ThemeEffects>(themeEffectAddress(limits), signal);
