import type { DesignItem, DesignPalette } from '../../../modules/themes/design/contract/keeping.ts';
import type { Bilingual, Language } from '../../ui/index.ts';

/** What a theme may be made of, looked up by key. */
export type Palette = {
  items: ReadonlyMap<string, DesignItem>;
  departments: DesignPalette['departments'];
  roles: DesignPalette['roles'];
};

export const paletteOf = ({ items, departments, roles }: DesignPalette): Palette => ({
  items: new Map(items.map((item) => [item.key, item])),
  departments,
  roles,
});

/** What an item is called; one that is not in force any more, by its key. */
export const itemWords = ({ items }: Palette, item: string): Bilingual => items.get(item)?.name ?? { zh: item };

export const inLanguage = ({ zh, en }: { zh: string; en?: string | undefined }, language: Language): string =>
  language === 'en' ? (en ?? zh) : zh;
