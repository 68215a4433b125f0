import type { DrawnTheme } from '../../../modules/themes/design/contract/drawn.ts';
import type { Language } from '../../ui/index.ts';
import { inLanguage, type Palette } from './palette.ts';

/** Every role of the items of a theme, in the order of their keys. What is asked about the matter is nobody's. */
export const rolesOf = ({ parts }: Pick<DrawnTheme, 'parts'>, { items }: Palette): string[] =>
  [...new Set(parts.flatMap(({ item }) => items.get(item)?.roles ?? []))]
    .filter((role) => role !== 'matter' && role !== 'agent')
    .toSorted();

/** Whom a role may mean: a person of the theme itself, or somebody who has a part in it under another role. */
export function personOptions(
  theme: DrawnTheme,
  palette: Palette,
  { role, language }: { role: string; language: Language },
): { value: string; label: string; isChinese?: boolean }[] {
  return [
    ...Object.entries(theme.bindings.persons).map(([value, name]) => ({
      ...{ value, label: name === '' ? value : name, isChinese: true },
    })),
    ...rolesOf(theme, palette)
      .filter((other) => other !== role && !(other in theme.bindings.persons))
      .map((value) => ({ value, label: inLanguage(palette.roles[value] ?? { zh: value }, language) })),
  ];
}
