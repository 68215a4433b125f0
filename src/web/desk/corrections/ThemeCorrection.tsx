import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { civilDate } from '../../../kernel/civil-date.ts';
import type {
  CounterAnswered,
  CounterCorrection,
} from '../../../modules/intake/correction-counter/contract/correction-counter.ts';
import { openThemeCorrection } from '../../api/correction-counter.ts';
import { troubleOf } from '../../api/trouble.ts';
import { dayText, fieldId, Say, Tag } from '../../ui/index.ts';
import { useEnterAmongFields } from '../counter/use-enter-among-fields.ts';
import { useStepFocus } from '../counter/use-step-focus.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useCommand, useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { TakenIn } from './TakenIn.tsx';
import { ToMendHere } from './ToMendHere.tsx';
import { useAnswering } from './use-answering.ts';
import { correctionDeskWording } from './wording.ts';

type ThemeProps = { meeting: string; theme: string; left: () => void };

/** 合并补正 at the window: one page for everything that the departments of a theme ask, and a receipt for each that is complete. */
export function ThemeCorrection({ meeting, theme, left }: ThemeProps) {
  const say = correctionDeskWording[useLanguage()];
  const [answered, setAnswered] = useState<CounterAnswered>();
  const isOver = answered?.open.length === 0;
  const { data, error, refetch } = useQuery({
    queryKey: ['counter-theme-correction', meeting, theme],
    queryFn: () => openThemeCorrection({ meeting, theme }),
    enabled: !isOver,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const done = (said: CounterAnswered) => {
    setAnswered((before) => ({ ...said, papers: [...(before?.papers ?? []), ...said.papers] }));
    if (said.open.length > 0) void refetch();
  };
  return (
    <>
      {answered !== undefined && <TakenIn answered={answered} names={data?.correction.items ?? []} left={left} />}
      {isOver || error === null ? null : <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />}
      {data === undefined && error === null && <Waiting>{say.opening}</Waiting>}
      {data !== undefined && !isOver && <AnswerForm data={data} again={() => void refetch()} done={done} left={left} />}
    </>
  );
}

type FormProps = {
  data: CounterCorrection;
  again: () => void;
  done: (said: CounterAnswered) => void;
  left: () => void;
};

function AnswerForm({ data, again, done, left }: FormProps) {
  const language = useLanguage();
  const say = correctionDeskWording[language].theme;
  const form = useRef<HTMLFormElement>(null);
  const { error, isPending, answer } = useAnswering({ form, data, done });
  useEnterAmongFields(form);
  useCommand('moveOn', answer);
  const trouble = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) trouble.current?.focus();
  }, [error]);
  const { correction } = data;
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    answer();
  };
  return (
    <form ref={form} className="counter-step counter-correction" noValidate autoComplete="off" onSubmit={submit}>
      <Heading data={data} />
      {error !== null && (
        <div ref={trouble} tabIndex={-1}>
          <TroubleNote trouble={troubleOf(error)} />
        </div>
      )}
      <h3>{say.things}</h3>
      <ul className="counter-mending">
        {correction.entries.map((entry) => (
          <ToMendHere key={`${entry.kind} ${entry.id}`} entry={entry} data={data} changed={again} />
        ))}
      </ul>
      <Foot consent={correction.consent} isPending={isPending} left={left} />
    </form>
  );
}

type FootProps = { consent: boolean; isPending: boolean; left: () => void };

function Foot({ consent, isPending, left }: FootProps) {
  const language = useLanguage();
  const say = correctionDeskWording[language].theme;
  const { bindings } = useKeys();
  return (
    <>
      {consent && (
        <p className="choice choice-checkbox">
          <input type="checkbox" id={fieldId('consent')} name="consent" />
          <label htmlFor={fieldId('consent')}>{say.consent}</label>
        </p>
      )}
      <p className="fine">{say.partly}</p>
      <p className="counter-acts">
        <button
          type="submit"
          className="button button-go"
          aria-disabled={isPending || undefined}
          aria-keyshortcuts={ariaShortcut(bindings.moveOn)}
        >
          {isPending ? say.sending : say.act} <KeyHint shortcut={bindings.moveOn} />
        </button>
        <button type="button" className="button button-quiet" onClick={left}>
          {correctionDeskWording[language].notice.leave}
        </button>
      </p>
    </>
  );
}

/** Whose theme it is, who waits for it, and until when. */
function Heading({ data: { applicant, actsFor, correction } }: { data: CounterCorrection }) {
  const language = useLanguage();
  const say = correctionDeskWording[language].theme;
  const heading = useStepFocus<HTMLHeadingElement>();
  const { theme, items, entries, until } = correction;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {say.title} <span lang="zh">{theme.name}</span> <span className="fine">{say.for(applicant)}</span>
      </h2>
      {actsFor && (
        <p>
          <Tag tone="act">{say.agent}</Tag>
        </p>
      )}
      <p>
        {say.lead(items.length, entries.length)} <strong>{say.until(dayText(civilDate(until), language))}</strong>
      </p>
      <h3>{say.items}</h3>
      <ul>
        {items.map(({ item, name, department, until: by, edition }) => (
          <li key={item}>
            <Say words={name} language={language} /> · <Say words={department} language={language} /> ·{' '}
            {say.itemUntil(dayText(civilDate(by), language))}
            {edition > 1 && ` · ${say.added(edition)}`}
          </li>
        ))}
      </ul>
    </>
  );
}
