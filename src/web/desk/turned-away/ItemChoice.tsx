import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import type { ItemRow } from '../../../modules/catalogue/contract/answers.ts';
import { findItems } from '../../api/counter.ts';
import { troubleOf } from '../../api/trouble.ts';
import { fieldId, plain, Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { deskTurnedAwayWording } from './wording.ts';

/** What the person came for, by the words that people use; nothing has to be found. */
export function ItemChoice({ choose }: { choose: (item: ItemRow) => void }) {
  const say = deskTurnedAwayWording[useLanguage()].form;
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const search = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWords(field.current?.value.trim() ?? '');
  };
  return (
    <>
      <form className="turned-away-search" onSubmit={search}>
        <label className="label" htmlFor={fieldId('item-words')}>
          {say.search}
        </label>
        <input
          ref={field}
          className="input"
          id={fieldId('item-words')}
          name="item-words"
          type="search"
          autoComplete="off"
        />
        <button type="submit" className="button button-plain">
          {say.find}
        </button>
      </form>
      {words !== '' && <Found words={words} choose={choose} />}
    </>
  );
}

function Found({ words, choose }: { words: string; choose: (item: ItemRow) => void }) {
  const language = useLanguage();
  const say = deskTurnedAwayWording[language].form;
  const { data, error, refetch } = useQuery({
    queryKey: ['counter-items', words],
    queryFn: ({ signal }) => findItems(words, signal),
  });
  if (error !== null) return <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />;
  if (data === undefined) return null;
  if (data.length === 0) return <output>{say.nothingFound}</output>;
  return (
    <ul className="turned-away-items">
      {data.map((item) => (
        <li key={item.key}>
          <button
            type="button"
            className="button button-plain"
            aria-label={say.choose(plain(item.name, language))}
            onClick={() => choose(item)}
          >
            <Say words={item.name} language={language} />
          </button>
        </li>
      ))}
    </ul>
  );
}
