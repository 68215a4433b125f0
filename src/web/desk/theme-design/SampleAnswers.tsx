import type { DrawnTheme } from '../../../modules/themes/design/contract/drawn.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { answerOf, answerText, answerValue } from './answers.ts';
import { Check, LineChoice } from './fields.tsx';
import type { Told } from './use-designing.ts';
import { themeDesignWording } from './wording.ts';

type SampleProps = { theme: DrawnTheme; told: Told; tell: (told: Told) => void };

const UNANSWERED = '';
const UNKNOWN = 'null';

/** Sample answers: what follows is shown for all items, or for those that these answers need. */
export function SampleAnswers({ theme, told, tell }: SampleProps) {
  const language = useLanguage();
  const { sample: say, answers } = themeDesignWording[language];
  if (theme.questions.length === 0) return null;
  return (
    <section aria-labelledby="theme-sample">
      <h2 id="theme-sample">{say.title}</h2>
      <Check
        name="sample"
        label={say.some}
        checked={told !== null}
        write={(isSample) => tell(isSample ? usual(theme) : null)}
      />
      {told === null ? (
        <p>{say.all}</p>
      ) : (
        <>
          {theme.questions.map(({ id, text, options }) => {
            const answer = told[id];
            return (
              <LineChoice
                key={id}
                name={`sample-${id}`}
                label={text === '' ? id : text}
                isChinese
                value={answer === undefined ? UNANSWERED : answer === null ? UNKNOWN : answerValue(answer)}
                options={[
                  { value: UNANSWERED, label: answers.unanswered },
                  ...options.map((option) => ({ value: answerValue(option), label: answerText(option, answers) })),
                  { value: UNKNOWN, label: answers.unknown },
                ]}
                choose={(value) => tell(answered(told, id, value === UNKNOWN ? null : answerOf(value, options)))}
              />
            );
          })}
          <div className="theme-acts">
            <button type="button" className="button button-plain" onClick={() => tell(usual(theme))}>
              {say.usual}
            </button>
            <button type="button" className="button button-plain" onClick={() => tell({})}>
              {say.clear}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

const usual = ({ questions }: DrawnTheme): NonNullable<Told> =>
  Object.fromEntries(questions.map(({ id, usual: answer }) => [id, answer]));

function answered(told: NonNullable<Told>, question: string, answer: NonNullable<Told>[string] | undefined) {
  const others = Object.entries(told).filter(([id]) => id !== question);
  return Object.fromEntries(answer === undefined ? others : [...others, [question, answer]]);
}
