import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import type { CounterGuide } from '../../../modules/intake/theme-counter/contract/theme-counter.ts';
import { askGuide, startTheme, type ToldAnswers } from '../../api/counter.ts';
import { intention } from '../../api/intention.ts';
import { troubleOf } from '../../api/trouble.ts';
import { fieldId, plain, Say } from '../../ui/index.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useCommand, useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { listed } from './listed.ts';
import { NeededItems } from './NeededItems.tsx';
import { ThemeTogether } from './ThemeTogether.tsx';
import { useStepFocus } from './use-step-focus.ts';
import { counterWording } from './wording.ts';

type ThemeStepProps = { meeting: string; theme: string; begun: (draft: string) => void; back: () => void };

const useGuide = (theme: string, told: ToldAnswers) =>
  useQuery({
    queryKey: ['counter-guide', theme, told],
    queryFn: () => askGuide(theme, told),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

/** The situation of a theme, asked on one page; beside it, at once, what it leads to. */
export function ThemeStep(props: ThemeStepProps) {
  const say = counterWording[useLanguage()];
  const { data: guide, error, refetch } = useGuide(props.theme, {});
  if (error !== null) return <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />;
  return guide === undefined ? <Waiting>{say.waiting}</Waiting> : <Situation guide={guide} {...props} />;
}

const usualIn = ({ questions }: CounterGuide): ToldAnswers =>
  Object.fromEntries(questions.map(({ id, usual }) => [id, usual]));

/** Begins the sheet once, whatever is pressed meanwhile. */
function useBegin({ meeting, theme, told, begun }: Omit<ThemeStepProps, 'back'> & { told: ToldAnswers }) {
  const [wish] = useState(() => intention());
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => startTheme({ meeting, theme, told }, { key: wish.keyOf({ meeting, theme, told }) }),
    onSuccess: ({ id }) => {
      wish.fulfilled();
      begun(id);
    },
  });
  const begin = () => {
    if (!isPending) mutate();
  };
  useCommand('moveOn', begin);
  return { begin, error };
}

function Situation({ guide: asked, back, ...wish }: ThemeStepProps & { guide: CounterGuide }) {
  const say = counterWording[useLanguage()].theme;
  const heading = useStepFocus<HTMLHeadingElement>();
  const { bindings } = useKeys();
  const [told, setTold] = useState<ToldAnswers>(() => usualIn(asked));
  const { data: guide = asked } = useGuide(wish.theme, told);
  const { begin, error } = useBegin({ ...wish, told });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    begin();
  };
  return (
    <form className="counter-step counter-theme" onSubmit={submit}>
      <h2 ref={heading} tabIndex={-1} lang="zh">
        {asked.name}
      </h2>
      {error !== null && <TroubleNote trouble={troubleOf(error)} />}
      <div className="counter-guide">
        <Questions questions={asked.questions} told={told} tell={setTold} />
        <Leads guide={guide} />
      </div>
      <div className="counter-acts">
        <button type="submit" className="button button-go" aria-keyshortcuts={ariaShortcut(bindings.moveOn)}>
          {say.act} <KeyHint shortcut={bindings.moveOn} />
        </button>
        <button type="button" className="button button-plain" onClick={back}>
          {say.back}
        </button>
      </div>
    </form>
  );
}

type QuestionsProps = {
  questions: CounterGuide['questions'];
  told: ToldAnswers;
  tell: (told: ToldAnswers) => void;
};

function Questions({ questions, told, tell }: QuestionsProps) {
  const say = counterWording[useLanguage()].theme;
  return (
    <fieldset className="counter-section">
      <legend>{say.questions}</legend>
      <p className="hint">{say.lead}</p>
      {questions.map((question) => (
        <AskedQuestion
          key={question.id}
          question={question}
          answer={told[question.id] ?? null}
          tell={(answer) => tell({ ...told, [question.id]: answer })}
        />
      ))}
    </fieldset>
  );
}

type Question = CounterGuide['questions'][number];
type Told = boolean | string | null;

function AskedQuestion({
  question: { id, text, options },
  answer,
  tell,
}: {
  question: Question;
  answer: Told;
  tell: (answer: Told) => void;
}) {
  const { theme: say, sheet } = counterWording[useLanguage()];
  const worded = (one: Told) =>
    one === null ? say.unknown : typeof one === 'string' ? one : one ? sheet.yes : sheet.no;
  const choices: Told[] = [...options, null];
  return (
    <fieldset className="counter-question">
      <legend lang="zh">{text}</legend>
      {choices.map((one, place) => (
        <span key={String(one)} className="choice choice-radio">
          <input
            type="radio"
            id={fieldId(`${id}.${place}`)}
            name={id}
            checked={answer === one}
            onChange={() => tell(one)}
          />
          <label htmlFor={fieldId(`${id}.${place}`)} lang={typeof one === 'string' ? 'zh' : undefined}>
            {worded(one)}
          </label>
        </span>
      ))}
    </fieldset>
  );
}

/** Which items, what they come to, and what stands against taking them in here. */
function Leads({ guide: { needed, perhaps, together, others, gone } }: { guide: CounterGuide }) {
  const language = useLanguage();
  const say = counterWording[language].theme;
  return (
    <section aria-labelledby="counter-leads" aria-live="polite">
      <h3 id="counter-leads">{say.needed}</h3>
      {needed.length === 0 && <p>{say.none}</p>}
      <NeededItems items={needed} />
      {together !== null && <ThemeTogether together={together} />}
      {perhaps.length > 0 && (
        <>
          <h4>{say.perhaps}</h4>
          <ul>
            {perhaps.map(({ item, name, unknown }) => (
              <li key={item}>
                <Say words={name} language={language} />{' '}
                <span className="fine">{say.hangsOn(listed(unknown, language))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {gone.length > 0 && <p className="banner tone-act">{say.gone}</p>}
      {others.length > 0 && (
        <p className="banner tone-act">
          {say.others(
            listed(
              others.map((one) => plain(one, language)),
              language,
            ),
          )}
        </p>
      )}
    </section>
  );
}
