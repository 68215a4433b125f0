import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { dayText, Details, numberText, Say, Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { secondPersonDeskWording } from './wording.ts';

type Word = CaseFile['secondPersons'][number];

/** What others confirmed beside the applicant: who signed which text when, and what stood above it. */
export function GivenWords({ words }: { words: readonly Word[] }) {
  return words.map((word) => <GivenWord key={word.rule} word={word} />);
}

function GivenWord({ word: { role, name, at, how, text, shown, signature, mobile } }: { word: Word }) {
  const language = useLanguage();
  const say = secondPersonDeskWording[language];
  return (
    <div className="case-commitment">
      <p>
        <Tag tone="done">{say.how[how]}</Tag>{' '}
        {say.given(say.roles[role], name, dayText(civilDateOf(new Date(at)), language))}
      </p>
      <Details summary={say.text(numberText(text.version, language))}>
        <p lang="zh">{text.zh}</p>
        <dl>
          {shown.map(({ label, value }) => (
            <div key={label.zh}>
              <dt>
                <Say words={label} language={language} />
              </dt>
              <dd>
                <Say words={value} language={language} />
              </dd>
            </div>
          ))}
        </dl>
        <p>
          {say.signature}: <span lang="zh">{signature}</span>
          {mobile !== null && ` · ${say.sentTo} ${mobile}`}
        </p>
      </Details>
    </div>
  );
}
