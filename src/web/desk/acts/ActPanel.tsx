import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { troubleOf } from '../../api/trouble.ts';
import { ErrorSummary } from '../../ui/index.ts';
import { showCaseFile } from '../case-file/use-case-file.ts';
import { useVerdicts } from '../case-file/VerdictRoom.tsx';
import { SEND } from '../keys/bindings.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useKeys } from '../keys/KeyRoom.tsx';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { ActFields } from './ActFields.tsx';
import type { Done } from './DoneNote.tsx';
import type { Lack } from './lack.ts';
import { draftNameOf, isPassing, isPossible, kindOf, type OpenForm } from './open-form.ts';
import { orderOf } from './order-of.ts';
import { PUBLICITY_NOTE_ID } from './PublicityNote.tsx';
import { isPublicLongEnough } from './publicity.ts';
import { StaleNotice } from './StaleNotice.tsx';
import { TaskChoice } from './TaskChoice.tsx';
import { typedIn } from './typed.ts';
import { useDraft } from './use-draft.ts';
import { useOrder, type Outcome } from './use-order.ts';
import { focusFirst, useFormKeys, useSummaryLinks } from './use-form-keys.ts';
import { actsWording } from './wording.ts';

type ActPanelProps = { form: OpenForm; file: CaseFile; fold: () => void; finish: (done: Done) => void };

/** The form of one act. What is typed lies in the tab until it was sent; folding, signing in again and a reload lose nothing. */
export function ActPanel({ form, file, fold, finish }: ActPanelProps) {
  const language = useLanguage();
  const say = actsWording[language];
  const place = useRef<HTMLFormElement>(null);
  const draft = useDraft(file.row.id, draftNameOf(form));
  const { lacks, overtaken, error, sending, send, look } = useSending({ form, file, draft, finish });
  const errors = lacks.map(({ field, code }) => ({ field, message: say.lacks[code] }));
  const possible = isPossible(file, form);

  useFormKeys(place, { act: form.act, offered: file.acts, fold });
  useSummaryLinks(place);
  useEffect(() => {
    if (lacks.length > 0) place.current?.querySelector<HTMLElement>('[data-error-summary]')?.focus();
  }, [lacks]);

  const lookAndGoOn = () => {
    look();
    focusFirst(place.current);
  };
  const discard = () => {
    draft.drop();
    fold();
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!sending && possible && !isTooEarly(form)) send(typedIn(new FormData(event.currentTarget)));
  };
  return (
    <form
      ref={place}
      className="act-panel"
      aria-labelledby="act-title"
      noValidate
      onSubmit={submit}
      onInput={(event) => draft.keep(typedIn(new FormData(event.currentTarget)))}
    >
      <PanelHead form={form} fold={fold} />
      <div className="act-panel-body">
        {form.act === 'finishTask' && <TaskChoice file={file} chosen={form.task?.task} />}
        {overtaken && <StaleNotice form={form} seen={file} now={overtaken} look={lookAndGoOn} />}
        {error !== null && !overtaken && <TroubleNote trouble={troubleOf(error)} />}
        <ErrorSummary errors={errors} language={language} />
        <p className="hint">{possible ? say.effects[kindOf(form)] : say.stale.gone}</p>
        <ActFields file={file} form={form} typed={draft.typed} errors={errors} />
      </div>
      {!overtaken && (possible ? <SendRow form={form} sending={sending} /> : <DiscardRow discard={discard} />)}
    </form>
  );
}

/** What is public has to stay so for its time: the button says by its note when it can be pressed. */
const isTooEarly = ({ task, act }: OpenForm) =>
  act === 'finishTask' && task?.act === 'publicity' && !isPublicLongEnough(task, new Date());

function PanelHead({ form, fold }: { form: OpenForm; fold: () => void }) {
  const language = useLanguage();
  const say = actsWording[language];
  const { task, act } = form;
  return (
    <div className="act-panel-head">
      <h3 id="act-title">
        {say.titles[kindOf(form)]}
        {task !== undefined && act !== 'accept' && act !== 'decide' && (
          <span className="act-task" lang="zh">
            {task.name}
          </span>
        )}
      </h3>
      <button type="button" className="button button-quiet" aria-keyshortcuts="Escape" onClick={fold}>
        {say.fold} <KeyHint shortcut="Esc" />
      </button>
    </div>
  );
}

function SendRow({ form, sending }: { form: OpenForm; sending: boolean }) {
  const say = actsWording[useLanguage()];
  const { bindings } = useKeys();
  const tooEarly = isTooEarly(form);
  const look = form.act === 'refuseAcceptance' ? 'button-harm' : 'button-go';
  const shortcut = form.act === 'accept' ? bindings.moveOn : SEND;
  return (
    <div className="act-panel-foot">
      <button
        type="submit"
        className={`button ${look}`}
        aria-keyshortcuts={ariaShortcut(shortcut)}
        aria-disabled={sending || tooEarly || undefined}
        aria-describedby={tooEarly ? PUBLICITY_NOTE_ID : undefined}
        data-send=""
      >
        {sending ? say.sending : say.sends[kindOf(form)]} <KeyHint shortcut={shortcut} />
      </button>
    </div>
  );
}

/** Words for an act that is not possible any more go only when the officer says so. */
function DiscardRow({ discard }: { discard: () => void }) {
  const say = actsWording[useLanguage()];
  return (
    <div className="act-panel-foot">
      <button type="button" className="button button-plain" onClick={discard}>
        {say.stale.discard}
      </button>
    </div>
  );
}

type Sending = Omit<ActPanelProps, 'fold'> & { draft: ReturnType<typeof useDraft> };

/** From the button to the answer. */
function useSending({ form, file, draft, finish }: Sending) {
  const say = actsWording[useLanguage()];
  const announce = useAnnounce();
  const client = useQueryClient();
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const [overtaken, setOvertaken] = useState<CaseFile>();
  const order = useOrder(file);
  const { forget } = useVerdicts();

  const answer = (outcome: Outcome) => {
    if (outcome.kind === 'overtaken') return setOvertaken(outcome.file);
    draft.drop();
    if (!isPassing(form.act)) forget();
    showCaseFile(client, outcome.file);
    announce(say.done[kindOf(form)]);
    return finish({ kind: kindOf(form), before: file });
  };
  const send = (typed: ReturnType<typeof typedIn>) => {
    const reading = orderOf(form, typed);
    setLacks(reading.ok ? [] : reading.error);
    if (reading.ok) order.mutate(reading.value, { onSuccess: answer, onError: () => announce(say.notSent) });
    else order.reset();
  };
  const look = () => {
    if (overtaken) showCaseFile(client, overtaken);
    setOvertaken(undefined);
  };
  return { lacks, overtaken, error: order.error, sending: order.isPending, send, look };
}
