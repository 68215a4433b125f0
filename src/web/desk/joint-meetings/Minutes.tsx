import { civilDate } from '../../../kernel/civil-date.ts';
import type { MeetingFile } from '../../../modules/intake/meeting/contract.ts';
import { meetingWording } from '../../../modules/intake/meeting/wording.ts';
import { dayOfYearText, numberText, plain } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { jointMeetingWording } from './wording.ts';

type Props = { minutes: NonNullable<MeetingFile['minutes']> };

/** The minutes as they stand, with what each department said of them. */
export function Minutes({ minutes }: Props) {
  const language = useLanguage();
  const say = jointMeetingWording[language];
  const { edition, stage, answerBy, text } = minutes;
  return (
    <>
      <p>
        <strong>
          {say.minutes} · {say.edition(numberText(edition, language))}
        </strong>
      </p>
      {stage === 'circulated' && answerBy !== null && (
        <p>{say.answerBy(dayOfYearText(civilDate(answerBy), language))}</p>
      )}
      {text === null ? <p>{say.erased}</p> : <Text text={text} />}
      <Opinions minutes={minutes} />
    </>
  );
}

const PARTS = ['corrects', 'present', 'absent', 'conclusion', 'tasks'] as const;

function Text({ text }: { text: NonNullable<Props['minutes']['text']> }) {
  const say = jointMeetingWording[useLanguage()];
  return PARTS.filter((part) => (text[part] ?? '') !== '').map((part) => (
    <div key={part}>
      <p className="label">{say[part]}</p>
      <p lang="zh" className="words">
        {text[part]}
      </p>
    </div>
  ));
}

function Opinions({ minutes: { text, words, stage } }: Props) {
  const language = useLanguage();
  const say = jointMeetingWording[language];
  const { stands, words: said } = meetingWording[language];
  if (words.length === 0) return null;
  return (
    <>
      <p className="label">{say.opinions}</p>
      <ul>
        {words.map(({ department, word, reason }) => {
          const opinion = text?.opinions.find((one) => one.department === department.key);
          return (
            <li key={department.key}>
              <p>
                <strong>{plain(department.name, language)}</strong> {opinion && `· ${stands[opinion.stand]}`}
              </p>
              {opinion && opinion.words !== '' && (
                <p lang="zh" className="words">
                  {opinion.words}
                </p>
              )}
              {stage !== 'drafted' && (
                <p className="fine">
                  {say.record} · {word === null ? say.wordWaiting : said[word]} <span lang="zh">{reason}</span>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
