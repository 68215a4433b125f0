import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import type { Met, MeetPerson } from '../../../modules/identity/contract/meetings.ts';
import { Refused } from '../../api/client.ts';
import { meetPerson } from '../../api/counter.ts';
import { intention } from '../../api/intention.ts';
import { troubleOf } from '../../api/trouble.ts';
import { errorOf, ErrorSummary, fieldId, TextInput, type FieldError } from '../../ui/index.ts';
import type { Card } from '../../bridge/contract.ts';
import { useSummaryLinks } from '../acts/use-form-keys.ts';
import { DeviceButtons } from '../bridge/DeviceButtons.tsx';
import { SEND } from '../keys/bindings.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useShortcuts } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { textIn } from '../shell/text-in.ts';
import { useStepFocus } from './use-step-focus.ts';
import { counterWording } from './wording.ts';

/** Who stands here, as the card says it. */
export function PersonForm({ done }: { done: (met: Met) => void }) {
  const language = useLanguage();
  const say = counterWording[language].person;
  const form = useRef<HTMLFormElement>(null);
  const heading = useStepFocus<HTMLHeadingElement>();
  const meeting = useMeetingOf(done);
  const errors = useFaults(meeting.error);
  useSummaryLinks(form);
  const { error } = meeting;
  useEffect(() => {
    if (error !== null) form.current?.querySelector<HTMLElement>('[data-error-summary]')?.focus();
  }, [error]);
  useShortcuts((shortcut) => {
    if (shortcut === SEND) form.current?.requestSubmit();
    return shortcut === SEND;
  });

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!meeting.isPending) meeting.mutate(shownIn(new FormData(event.currentTarget)));
  };
  return (
    <form ref={form} className="counter-step counter-person" noValidate autoComplete="off" onSubmit={submit}>
      <h2 ref={heading} tabIndex={-1}>
        {say.title}
      </h2>
      <p>{say.lead}</p>
      <ErrorSummary errors={errors} language={language} />
      {meeting.error !== null && errors.length === 0 && <TroubleNote trouble={troubleOf(meeting.error)} />}
      <CardButton form={form} />
      <PersonFields errors={errors} />
      <p>
        <button
          type="submit"
          className="button button-go"
          aria-disabled={meeting.isPending || undefined}
          aria-keyshortcuts={ariaShortcut(SEND)}
        >
          {meeting.isPending ? say.meeting : say.act} <KeyHint shortcut={SEND} />
        </button>
      </p>
    </form>
  );
}

/** Looks at one card once: a repeat under the same key meets nobody twice. */
function useMeetingOf(done: (met: Met) => void) {
  const [wish] = useState(() => intention());
  return useMutation({
    mutationFn: (shown: MeetPerson) => meetPerson(shown, { key: wish.keyOf(shown) }),
    onSuccess: (met) => {
      wish.fulfilled();
      done(met);
    },
  });
}

function PersonFields({ errors }: { errors: readonly FieldError[] }) {
  const language = useLanguage();
  const say = counterWording[language].person;
  const field = (name: keyof Omit<MeetPerson, 'access'>) => ({
    ...{ language, name, label: say[name] },
    error: errorOf(errors, name),
  });
  return (
    <>
      <div className="counter-fields">
        <TextInput {...field('name')} />
        <TextInput {...field('citizenId')} typing="code" width="medium" />
        <TextInput {...field('phone')} hint={say.phoneHint} width="medium" />
      </div>
      <p className="choice choice-checkbox">
        <input type="checkbox" id={fieldId('access')} name="access" aria-describedby="access-hint" />
        <label htmlFor={fieldId('access')}>{say.access}</label>
      </p>
      <p className="hint" id="access-hint">
        {say.accessHint}
      </p>
    </>
  );
}

/** Where a card reader stands at the counter, its card fills the fields. */
function CardButton({ form }: { form: RefObject<HTMLFormElement | null> }) {
  const take = ({ name, number }: Card) => {
    fill(form.current, 'name', name);
    fill(form.current, 'citizenId', number);
  };
  const clear = () => {
    for (const name of ['name', 'citizenId']) fill(form.current, name, '');
  };
  return <DeviceButtons onCard={take} onBegin={clear} />;
}

function fill(form: HTMLFormElement | null, name: string, value: string): void {
  const control = form?.elements.namedItem(name);
  if (control instanceof HTMLInputElement) control.value = value;
}

const shownIn = (typed: FormData): MeetPerson => {
  const text = (name: string) => textIn(typed, name);
  return { name: text('name'), citizenId: text('citizenId'), phone: text('phone'), access: typed.has('access') };
};

/** What the server says is wrong with a field, in words beside it. */
function useFaults(error: Error | null): FieldError[] {
  const { faults: words } = counterWording[useLanguage()].person;
  if (!(error instanceof Refused) || error.problem.code !== 'meetingInvalid') return [];
  const { faults } = error.problem.facts ?? {};
  if (!Array.isArray(faults)) return [];
  return faults.flatMap((fault: { field?: unknown; rule?: unknown }) => {
    const { field, rule } = fault;
    if (typeof field !== 'string' || typeof rule !== 'string') return [];
    return [{ field, message: words[rule] ?? error.message }];
  });
}
