import { useState } from 'react';
import type { CounterSheet } from '../../../modules/intake/counter/contract.ts';
import { notePaperWord } from '../../api/counter.ts';
import { Details, fieldId, numberText, Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { secondPersonDeskWording } from './wording.ts';

type Word = CounterSheet['secondPersons'][number];
type Change = (change: () => Promise<CounterSheet>) => Promise<unknown>;
type Props = { sheet: CounterSheet; change: Change };

/** Whose words a sheet needs; at the counter they come on paper, so that nobody needs a telephone. */
export function CounterWords({ sheet: { id, secondPersons }, change }: Props) {
  const say = secondPersonDeskWording[useLanguage()];
  if (secondPersons.length === 0) return null;
  return (
    <section aria-labelledby="counter-words" className="counter-commitment">
      <h3 id="counter-words">{say.title}</h3>
      <p>{say.lead}</p>
      {secondPersons.map((word) => (
        <PaperWord key={word.rule} draft={id} word={word} change={change} />
      ))}
    </section>
  );
}

function PaperWord({ draft, word, change }: { draft: string; word: Word; change: Change }) {
  const language = useLanguage();
  const say = secondPersonDeskWording[language];
  const [name, setName] = useState(word.named ? '' : (word.name ?? ''));
  const { rule, role, standing, text } = word;
  const isGiven = standing === 'confirmed' || standing === 'onPaper';
  const note = () => void change(() => notePaperWord(draft, rule, name)).catch(() => undefined);
  return (
    <>
      <p>
        {say.roles[role]} {word.name !== null && <span lang="zh">{word.name}</span>}{' '}
        <Tag tone={isGiven ? 'done' : 'time'}>{say.standing[standing]}</Tag>
      </p>
      <Details summary={say.text(numberText(text.version, language))}>
        <p lang="zh">{text.zh}</p>
      </Details>
      {!isGiven && !word.named && <NameField rule={rule} name={name} setName={setName} />}
      {!isGiven && (
        <button type="button" className="button button-plain" onClick={note}>
          {say.note}
        </button>
      )}
    </>
  );
}

function NameField({ rule, name, setName }: { rule: string; name: string; setName: (name: string) => void }) {
  const say = secondPersonDeskWording[useLanguage()];
  const id = fieldId(`word-${rule}`);
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {say.name}
      </label>
      <input
        className="input"
        id={id}
        value={name}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
      />
    </div>
  );
}
