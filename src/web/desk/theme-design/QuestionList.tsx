import { numberText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { answerOf, answerText, answerValue } from './answers.ts';
import { addQuestion, changeQuestion, removeQuestion, type DrawnQuestion } from './editing.ts';
import { Check, LineChoice, LinesField, TextField } from './fields.tsx';
import type { Change, Desk } from './use-designing.ts';
import { themeDesignWording } from './wording.ts';

/** The questions of the guide, each with how it is answered. */
export function QuestionList({ desk: { theme, change } }: { desk: Desk }) {
  const language = useLanguage();
  const say = themeDesignWording[language].questions;
  return (
    <section aria-labelledby="theme-questions">
      <h2 id="theme-questions">{say.title}</h2>
      {theme.questions.length === 0 && <p>{say.none}</p>}
      <ol className="theme-list">
        {theme.questions.map((question, place) => (
          <li key={question.id}>
            <details>
              <summary>
                {say.numbered(numberText(place + 1, language))} <span lang="zh">{question.text}</span>
              </summary>
              <QuestionFields question={question} change={change} />
            </details>
          </li>
        ))}
      </ol>
      <button type="button" className="button button-quiet" onClick={() => change(addQuestion)}>
        {say.add}
      </button>
    </section>
  );
}

const isYesOrNo = ({ options }: DrawnQuestion) => options.every((option) => typeof option === 'boolean');

function QuestionFields({ question, change }: { question: DrawnQuestion; change: Change }) {
  const language = useLanguage();
  const say = themeDesignWording[language];
  const { id, text, options, usual, informational } = question;
  const write = (facts: Partial<DrawnQuestion>) => change((theme) => changeQuestion(theme, id, facts));
  const yesOrNo = options.length > 0 && isYesOrNo(question);
  return (
    <>
      <TextField name={`q-${id}`} label={say.questions.text} value={text} write={(words) => write({ text: words })} />
      <LineChoice
        name={`kind-${id}`}
        label={say.questions.kind}
        value={yesOrNo ? 'yesNo' : 'choice'}
        options={(['yesNo', 'choice'] as const).map((kind) => ({ value: kind, label: say.questions.kinds[kind] }))}
        choose={(kind) => write({ options: kind === 'yesNo' ? [true, false] : [] })}
      />
      {!yesOrNo && (
        <LinesField
          name={`options-${id}`}
          label={say.questions.options}
          hint={say.questions.optionsHint}
          lines={options.map(String)}
          write={(lines) => write({ options: lines })}
        />
      )}
      <LineChoice
        name={`usual-${id}`}
        label={say.questions.usual}
        value={answerValue(usual)}
        options={options.map((option) => ({
          ...{ value: answerValue(option), label: answerText(option, say.answers), isChinese: !yesOrNo },
        }))}
        choose={(value) => write({ usual: answerOf(value, options) ?? usual })}
      />
      <Check
        name={`informational-${id}`}
        label={say.questions.informational}
        checked={informational}
        write={(is) => write({ informational: is })}
      />
      <button
        type="button"
        className="button button-plain"
        onClick={() => change((theme) => removeQuestion(theme, id))}
      >
        {say.questions.remove}
      </button>
    </>
  );
}
