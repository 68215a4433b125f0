import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { findCounterThemes, findItems, startSheet } from '../../api/counter.ts';
import { intention } from '../../api/intention.ts';
import { troubleOf } from '../../api/trouble.ts';
import { fieldId, momentText, plain, Say, Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { useMeeting } from './MeetingBar.tsx';
import { useStepFocus } from './use-step-focus.ts';
import { counterWording } from './wording.ts';

type ItemStepProps = { meeting: string; begun: (draft: string) => void; chosen: (theme: string) => void };

/** What the person came for: by the words that people use, or what was begun before. */
export function ItemStep({ meeting, begun, chosen }: ItemStepProps) {
  const language = useLanguage();
  const say = counterWording[language].item;
  const field = useStepFocus<HTMLInputElement>();
  const [words, setWords] = useState('');
  const [wish] = useState(() => intention());
  const start = useMutation({
    mutationFn: (item: string) => startSheet({ meeting, item }, { key: wish.keyOf({ meeting, item }) }),
    onSuccess: ({ id }) => {
      wish.fulfilled();
      begun(id);
    },
  });
  const search = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWords(field.current?.value.trim() ?? '');
  };
  return (
    <div className="counter-step">
      <h2>{say.title}</h2>
      <form className="counter-search" onSubmit={search}>
        <label htmlFor={fieldId('words')}>{say.label}</label>
        <p className="hint" id="words-hint">
          {say.hint}
        </p>
        <input
          ref={field}
          className="input"
          id={fieldId('words')}
          name="words"
          type="search"
          autoComplete="off"
          aria-describedby="words-hint"
        />
        <button type="submit" className="button button-plain">
          {say.act}
        </button>
      </form>
      {start.error !== null && <TroubleNote trouble={troubleOf(start.error)} />}
      {words !== '' && <Themes words={words} choose={chosen} />}
      {words !== '' && <Results words={words} choose={(item) => start.mutate(item)} />}
      <Begun meeting={meeting} goOn={begun} />
    </div>
  );
}

/** 一件事 before single items: what takes several departments is one sitting here. */
function Themes({ words, choose }: { words: string; choose: (theme: string) => void }) {
  const language = useLanguage();
  const say = counterWording[language].theme;
  const { data: themes = [] } = useQuery({
    queryKey: ['counter-themes', words],
    queryFn: ({ signal }) => findCounterThemes(words, signal),
  });
  if (themes.length === 0) return null;
  return (
    <section aria-label={say.results}>
      <ul className="counter-items">
        {themes.map(({ key, name, items }) => (
          <li key={key}>
            <button
              type="button"
              className="button button-plain"
              aria-label={say.begin(name)}
              onClick={() => choose(key)}
            >
              <Tag tone="act">{say.mark}</Tag> <span lang="zh">{name}</span>
            </button>{' '}
            <span className="fine">{say.items(items)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Results({ words, choose }: { words: string; choose: (item: string) => void }) {
  const language = useLanguage();
  const say = counterWording[language].item;
  const {
    data: items,
    error,
    refetch,
  } = useQuery({
    queryKey: ['counter-items', words],
    queryFn: ({ signal }) => findItems(words, signal),
  });
  if (error !== null) return <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />;
  if (items === undefined) return null;
  if (items.length === 0) return <output>{say.none}</output>;
  return (
    <section aria-label={say.results}>
      <ul className="counter-items">
        {items.map(({ key, name }) => (
          <li key={key}>
            <button
              type="button"
              className="button button-plain"
              aria-label={say.begin(plain(name, language))}
              onClick={() => choose(key)}
            >
              <Say words={name} language={language} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Begun at a counter and not handed in: typed values wait for their owner. */
function Begun({ meeting, goOn }: { meeting: string; goOn: (draft: string) => void }) {
  const language = useLanguage();
  const say = counterWording[language].item;
  const { data } = useMeeting(meeting);
  if (data === undefined || data.drafts.length === 0) return null;
  return (
    <section aria-labelledby="begun-title">
      <h3 id="begun-title">{say.open}</h3>
      <ul className="counter-items">
        {data.drafts.map(({ id, item, savedAt }) => (
          <li key={id}>
            <button type="button" className="button button-plain" onClick={() => goOn(id)}>
              {say.goOn(plain(item.name, language))}
            </button>{' '}
            <span className="fine">{say.savedAt(momentText(new Date(savedAt), language))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
