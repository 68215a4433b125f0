import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { CaseAct, CaseFile } from '../../../modules/intake/cases/contract.ts';
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
import { orderOf, type Lack } from './order-of.ts';
import { StaleNotice } from './StaleNotice.tsx';
import { typedIn } from './typed.ts';
import { useDraft } from './use-draft.ts';
import { useOrder, type Outcome } from './use-order.ts';
import { focusFirst, useFormKeys, useSummaryLinks } from './use-form-keys.ts';
import { actsWording } from './wording.ts';

type ActPanelProps = { act: CaseAct; file: CaseFile; fold: () => void; finish: (done: Done) => void };

/** The form of one act. What is typed lies in the tab until it was sent; folding, signing in again and a reload lose nothing. */
export function ActPanel({ act, file, fold, finish }: ActPanelProps) {
  const language = useLanguage();
  const say = actsWording[language];
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(file.row.id, act);
  const { lacks, overtaken, error, sending, send, look } = useSending({ act, file, draft, finish });
  const errors = lacks.map(({ field, code }) => ({ field, message: say.lacks[code] }));

  useFormKeys(form, { act, fold });
  useSummaryLinks(form);
  useEffect(() => {
    if (lacks.length > 0) form.current?.querySelector<HTMLElement>('[data-error-summary]')?.focus();
  }, [lacks]);

  const lookAndGoOn = () => {
    look();
    focusFirst(form.current);
  };
  const discard = () => {
    draft.drop();
    fold();
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!sending && file.acts.includes(act)) send(typedIn(new FormData(event.currentTarget)));
  };
  return (
    <form
      ref={form}
      className="act-panel"
      aria-labelledby="act-title"
      noValidate
      onSubmit={submit}
      onInput={(event) => draft.keep(typedIn(new FormData(event.currentTarget)))}
    >
      <PanelHead title={say.titles[act]} fold={fold} />
      <div className="act-panel-body">
        {overtaken && <StaleNotice act={act} seen={file} now={overtaken} look={lookAndGoOn} />}
        {error !== null && !overtaken && <TroubleNote trouble={troubleOf(error)} />}
        <ErrorSummary errors={errors} language={language} />
        <p className="hint">{file.acts.includes(act) ? say.effects[act] : say.stale.gone}</p>
        <ActFields act={act} file={file} typed={draft.typed} errors={errors} />
      </div>
      {!overtaken &&
        (file.acts.includes(act) ? <SendRow act={act} sending={sending} /> : <DiscardRow discard={discard} />)}
    </form>
  );
}

function PanelHead({ title, fold }: { title: string; fold: () => void }) {
  const say = actsWording[useLanguage()];
  return (
    <div className="act-panel-head">
      <h3 id="act-title">{title}</h3>
      <button type="button" className="button button-quiet" aria-keyshortcuts="Escape" onClick={fold}>
        {say.fold} <KeyHint shortcut="Esc" />
      </button>
    </div>
  );
}

function SendRow({ act, sending }: { act: CaseAct; sending: boolean }) {
  const say = actsWording[useLanguage()];
  const { bindings } = useKeys();
  const look = act === 'refuseAcceptance' ? 'button-harm' : 'button-go';
  const shortcut = act === 'accept' ? bindings.moveOn : SEND;
  return (
    <div className="act-panel-foot">
      <button
        type="submit"
        className={`button ${look}`}
        aria-keyshortcuts={ariaShortcut(shortcut)}
        aria-disabled={sending || undefined}
        data-send=""
      >
        {sending ? say.sending : say.sends[act]} <KeyHint shortcut={shortcut} />
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
function useSending({ act, file, draft, finish }: Sending) {
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
    forget();
    showCaseFile(client, outcome.file);
    announce(say.done[act]);
    return finish({ act, before: file });
  };
  const send = (typed: ReturnType<typeof typedIn>) => {
    const reading = orderOf(act, typed);
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
