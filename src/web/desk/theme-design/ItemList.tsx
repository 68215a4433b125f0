import { useState, type FormEvent } from 'react';
import { Say } from '../../ui/index.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { addItem } from './editing.ts';
import { ItemFields } from './ItemFields.tsx';
import { inLanguage, itemWords, type Palette } from './palette.ts';
import type { Desk } from './use-designing.ts';
import { themeDesignWording } from './wording.ts';

/** The items of the theme in their order; each opens to when it is needed, what it waits for, and who is who in it. */
export function ItemList({ desk, palette }: { desk: Desk; palette: Palette }) {
  const language = useLanguage();
  const say = themeDesignWording[language].items;
  const { parts } = desk.theme;
  return (
    <section aria-labelledby="theme-items">
      <h2 id="theme-items">{say.title}</h2>
      {parts.length === 0 && <p>{say.none}</p>}
      <ol className="theme-list">
        {parts.map((part) => (
          <li key={part.item}>
            <details>
              <summary>
                <Say words={itemWords(palette, part.item)} language={language} />
              </summary>
              <ItemFields part={part} desk={desk} palette={palette} />
            </details>
          </li>
        ))}
      </ol>
      <AddItem desk={desk} palette={palette} />
    </section>
  );
}

function AddItem({ desk: { theme, change }, palette }: { desk: Desk; palette: Palette }) {
  const language = useLanguage();
  const say = themeDesignWording[language].items;
  const announce = useAnnounce();
  const [chosen, setChosen] = useState('');
  const there = new Set(theme.parts.map(({ item }) => item));
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change((now) => addItem(now, chosen));
    announce(say.added(inLanguage(itemWords(palette, chosen), language)));
    setChosen('');
  };
  return (
    <form onSubmit={add}>
      <ChoiceField
        name="add-item"
        label={say.add}
        first={say.first}
        value={chosen}
        choose={setChosen}
        options={[...palette.items.values()]
          .filter(({ key }) => !there.has(key))
          .map(({ key, name }) => ({
            ...{ value: key, label: inLanguage(name, language), isChinese: name.en === undefined },
          }))}
      />
      <button type="submit" className="button button-quiet">
        {say.addAct}
      </button>
    </form>
  );
}
