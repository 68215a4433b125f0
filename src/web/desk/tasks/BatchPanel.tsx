import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { troubleOf } from '../../api/trouble.ts';
import { ErrorSummary, numberText } from '../../ui/index.ts';
import { FIELDS } from '../acts/fields.ts';
import { OpinionFields } from '../acts/OpinionFields.tsx';
import { PhraseArea } from '../acts/PhraseArea.tsx';
import { NOTE_PHRASES } from '../acts/phrases.ts';
import { typedIn, type Typed } from '../acts/typed.ts';
import { useDraft } from '../acts/use-draft.ts';
import { focusFirst, useSummaryLinks } from '../acts/use-form-keys.ts';
import { actsWording } from '../acts/wording.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { shellWording } from '../shell/wording.ts';
import type { Lack } from '../acts/lack.ts';
import { likenessOf, type TogetherAct } from './alike.ts';
import { saidOnce } from './batch.ts';
import { BatchRows } from './BatchRows.tsx';
import { idOf, type ListedTask } from './listed-task.ts';
import { useBatch } from './use-batch.ts';
import { tasksWording } from './wording.ts';

type BatchPanelProps = { act: TogetherAct; tasks: readonly ListedTask[]; fold: () => void; close: () => void };

/** One opinion for several look-alikes. The list of them is the confirmation; each is handed in by itself, and says what came of it. */
export function BatchPanel({ act, tasks, fold, close }: BatchPanelProps) {
  const language = useLanguage();
  const say = tasksWording[language].batch;
  const form = useRef<HTMLFormElement>(null);
  const [first] = tasks;
  const draft = useDraft('batch', first ? likenessOf(first) : act);
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const { results, isSending, send } = useBatch(useSentence());
  const left = tasks.filter((task) => results.get(idOf(task))?.state !== 'done');
  const errors = lacks.map(({ field, code }) => ({ field, message: actsWording[language].lacks[code] }));

  useSummaryLinks(form);
  useEffect(() => focusFirst(form.current), []);

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending || left.length === 0) return;
    const said = saidOnce(act, typedIn(new FormData(event.currentTarget)));
    setLacks(said.ok ? [] : said.error);
    if (said.ok) void send(left, said.value);
  };
  const finish = () => {
    draft.drop();
    close();
  };
  return (
    <form
      ref={form}
      className="act-panel batch-panel"
      aria-labelledby="batch-title"
      noValidate
      onSubmit={submit}
      onInput={(event) => draft.keep(typedIn(new FormData(event.currentTarget)))}
    >
      <BatchHead count={tasks.length} fold={isSending ? undefined : fold} />
      <div className="act-panel-body">
        <ErrorSummary errors={errors} language={language} />
        <p className="hint">{say.effects[act]}</p>
        <BatchRows tasks={tasks} results={results} />
        <SaidFields act={act} typed={draft.typed} errors={errors} />
      </div>
      <BatchFoot
        all={tasks.length}
        left={left.length}
        isTried={results.size > 0}
        isSending={isSending}
        finish={finish}
      />
    </form>
  );
}

function BatchHead({ count, fold }: { count: number; fold: (() => void) | undefined }) {
  const language = useLanguage();
  const say = tasksWording[language].batch;
  return (
    <div className="act-panel-head">
      <h2 id="batch-title">{say.title(numberText(count, language))}</h2>
      {fold && (
        <button type="button" className="button button-quiet" onClick={fold}>
          {say.fold}
        </button>
      )}
    </div>
  );
}

type BatchFootProps = { all: number; left: number; isTried: boolean; isSending: boolean; finish: () => void };

/** Sends, says how far it is, and once more offers those that were not taken. */
function BatchFoot({ all, left, isTried, isSending, finish }: BatchFootProps) {
  const language = useLanguage();
  const say = tasksWording[language].batch;
  const announce = useAnnounce();
  const count = (value: number) => numberText(value, language);
  const finished = isTried && !isSending ? say.finished(count(all - left), count(left)) : '';
  useEffect(() => {
    if (finished !== '') announce(finished);
  }, [announce, finished]);
  const send = (isTried ? say.again : say.send)(count(left));
  return (
    <div className="act-panel-foot batch-foot">
      {left > 0 && (
        <button type="submit" className="button button-go" aria-disabled={isSending || undefined} data-send="">
          {isSending ? say.sending(count(all - left), count(all)) : send}
        </button>
      )}
      {finished !== '' && (
        <>
          <span>{finished}</span>
          <button type="button" className="button button-plain" onClick={finish}>
            {say.close}
          </button>
        </>
      )}
    </div>
  );
}

type SaidFieldsProps = { act: TogetherAct; typed: Typed; errors: { field: string; message: string }[] };

function SaidFields({ act, typed, errors }: SaidFieldsProps) {
  const say = actsWording[useLanguage()];
  return act === 'review' ? (
    <OpinionFields typed={typed} errors={errors} />
  ) : (
    <PhraseArea {...{ typed, errors }} name={FIELDS.note} label={say.note} rows={2} optional phrases={NOTE_PHRASES} />
  );
}

/** Why one was not taken, in a sentence. */
function useSentence() {
  const say = shellWording[useLanguage()].trouble;
  return (error: unknown): string => {
    const trouble = troubleOf(error);
    return trouble.kind === 'refused' ? trouble.problem.title : say[trouble.kind];
  };
}
