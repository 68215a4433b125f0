import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { orderTask } from '../../api/tasks.ts';
import { ErrorSummary, numberText } from '../../ui/index.ts';
import { FIELDS } from '../acts/fields.ts';
import { OpinionFields } from '../acts/OpinionFields.tsx';
import { PhraseArea } from '../acts/PhraseArea.tsx';
import { NOTE_PHRASES } from '../acts/phrases.ts';
import { typedIn, type Typed } from '../acts/typed.ts';
import { useDraft } from '../acts/use-draft.ts';
import { focusFirst, useSummaryLinks } from '../acts/use-form-keys.ts';
import { actsWording } from '../acts/wording.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { Lack } from '../acts/lack.ts';
import { likenessOf, type TogetherAct } from './alike.ts';
import { saidOnce, type SaidOnce } from './batch.ts';
import { BatchFoot } from './BatchFoot.tsx';
import { BatchRows } from './BatchRows.tsx';
import { idOf, type ListedTask } from './listed-task.ts';
import { useBatch, type OrderOne } from './use-batch.ts';
import { tasksWording } from './wording.ts';

type BatchPanelProps = { act: TogetherAct; tasks: readonly ListedTask[]; fold: () => void; close: () => void };

const completeOne: OrderOne<SaidOnce> = ({ case: { id: caseId }, task: { task } }, says, key) =>
  orderTask({ caseId, key }, { work: 'complete', task, says });

/** One opinion for several look-alikes. The list of them is the confirmation; each is handed in by itself, and says what came of it. */
export function BatchPanel({ act, tasks, fold, close }: BatchPanelProps) {
  const language = useLanguage();
  const say = tasksWording[language].batch;
  const form = useRef<HTMLFormElement>(null);
  const [first] = tasks;
  const draft = useDraft('batch', first ? likenessOf(first) : act);
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const { results, isSending, send } = useBatch(completeOne);
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
        say={say}
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

type SaidFieldsProps = { act: TogetherAct; typed: Typed; errors: { field: string; message: string }[] };

function SaidFields({ act, typed, errors }: SaidFieldsProps) {
  const say = actsWording[useLanguage()];
  return act === 'review' ? (
    <OpinionFields typed={typed} errors={errors} />
  ) : (
    <PhraseArea {...{ typed, errors }} name={FIELDS.note} label={say.note} rows={2} optional phrases={NOTE_PHRASES} />
  );
}
