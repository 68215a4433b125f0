import { civilDate } from '../../../kernel/civil-date.ts';
import type { TextView } from '../../../modules/intake/commitment/contract.ts';
import { dayText, numberText, Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { commitmentDeskWording } from './wording.ts';
import '../styles/commitment.css';

/** Version and honesty of a text in one line. */
function TextVersionLine({ text: { version, effectiveOn, confirmed } }: { text: TextView }) {
  const language = useLanguage();
  const say = commitmentDeskWording[language];
  return (
    <>
      {say.version(numberText(version, language), dayText(civilDate(effectiveOn), language))}{' '}
      <Tag tone={confirmed ? 'done' : 'time'}>{say.confirmed[confirmed ? 'true' : 'false']}</Tag>
    </>
  );
}

/** Notice and commitment as they are signed. */
export function TextInFull({ text }: { text: TextView }) {
  const language = useLanguage();
  const say = commitmentDeskWording[language];
  const { scope, notice, commitment, withinDays, onFalsehood, note } = text;
  return (
    <div className="commitment-text">
      <p>
        <TextVersionLine text={text} />
      </p>
      {scope !== null && (
        <p>
          {say.scope}
          <span lang="zh">{scope}</span>
        </p>
      )}
      <h3>{say.notice}</h3>
      <Lines text={notice} />
      <h3>{say.promise}</h3>
      <Lines text={commitment} />
      <p>
        {say.check(numberText(withinDays, language))}
        <span lang="zh">{onFalsehood}</span>
      </p>
      <p className="fine" lang="zh">
        {note}
      </p>
    </div>
  );
}

const Lines = ({ text }: { text: string }) =>
  text.split('\n').map((line) => (
    <p key={line} lang="zh">
      {line}
    </p>
  ));
