import type { ThemeSheet, ThemeStanding } from '../../../modules/themes/publication/contract.ts';

/** Which themes the list shows, as the address keeps it. */
export type ThemeFilter = { name?: string; audience?: ThemeSheet['audience']; standing?: ThemeStanding };

export const STANDINGS = [
  'published',
  'newer',
  'ready',
  'missing',
  'withdrawn',
] as const satisfies readonly ThemeStanding[];
export const AUDIENCES = ['enterprise', 'citizen'] as const satisfies readonly ThemeSheet['audience'][];

/** What an address asks for; whatever it says that no filter knows is left out. */
export function themeFilterOf(search: Readonly<Record<string, unknown>>): ThemeFilter {
  const { name } = search;
  const audience = AUDIENCES.find((known) => known === search['audience']);
  const standing = STANDINGS.find((known) => known === search['standing']);
  return {
    ...(typeof name === 'string' && name.trim() !== '' && { name: name.slice(0, 60) }),
    ...(audience && { audience }),
    ...(standing && { standing }),
  };
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

/** Themes that have the words in their name, number or lead department, for one audience, in one standing. */
export function themesMeant(
  themes: readonly ThemeSheet[],
  { name = '', audience, standing }: ThemeFilter,
): ThemeSheet[] {
  const words = folded(name);
  return themes.filter(
    (theme) =>
      (audience === undefined || theme.audience === audience) &&
      (standing === undefined || theme.standing === standing) &&
      [theme.name, theme.number, theme.lead.zh, theme.lead.en].some(
        (text) => text !== undefined && folded(text).includes(words),
      ),
  );
}
