import { Fragment } from 'react';
import { Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { itemWords, type Palette } from './palette.ts';

/** Items by their names, one behind the other. */
export function ItemNames({
  items,
  palette,
  between,
}: {
  items: readonly string[];
  palette: Palette;
  between: string;
}) {
  const language = useLanguage();
  return items.map((item, place) => (
    <Fragment key={item}>
      {place > 0 && between}
      <Say words={itemWords(palette, item)} language={language} />
    </Fragment>
  ));
}
