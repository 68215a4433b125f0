import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { TaskColleague } from '../../../modules/intake/cases/contract/holders.ts';
import { orderAsHead } from '../../api/holders.ts';
import { ErrorSummary, numberText, type FieldError } from '../../ui/index.ts';
import { FIELDS } from '../acts/fields.ts';
import type { Lack } from '../acts/lack.ts';
import { PhraseArea } from '../acts/PhraseArea.tsx';
import { ASSIGNING_PHRASES } from '../acts/phrases.ts';
import { typedIn, type Typed } from '../acts/typed.ts';
import { useDraft } from '../acts/use-draft.ts';
import { focusFirst, useSummaryLinks } from '../acts/use-form-keys.ts';
import { actsWording } from '../acts/wording.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { BatchFoot } from '../tasks/BatchFoot.tsx';
import { BatchRows } from '../tasks/BatchRows.tsx';
import { idOf, type ListedTask } from '../tasks/listed-task.ts';
import { useBatch, type OrderOne } from '../tasks/use-batch.ts';
import { ColleagueChoice } from './ColleagueChoice.tsx';
import { headOrderOf, saidByHead, type HeadAct, type SaidByHead } from './head-order.ts';
import { holdersWording } from './wording.ts';

type AssignPanelProps = {
  act: HeadAct;
  tasks: readonly ListedTask[];
  colleagues: readonly TaskColleague[];
  fold: () => void;
  close: () => void;
};

const orderOne: OrderOne<SaidByHead> = (listed, said, key) =>
  orderAsHead({ caseId: listed.case.id, task: listed.task.task, key }, headOrderOf(listed, said));

/** To whom, and why. The list of tasks is the confirmation; each goes by itself, and says what came of it. */
export function AssignPanel({ act, tasks, colleagues, fold, close }: AssignPanelProps) {
  const language = useLanguage();
  const say = holdersWording[language];
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft('holders', act);
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const { results, isSending, send } = useBatch(orderOne);
  const left = tasks.filter((task) => results.get(idOf(task))?.state !== 'done');
  const errors = lacks.map(({ field, code }) => ({ field, message: actsWording[language].lacks[code] }));
  const isTried = results.size > 0;

  useSummaryLinks(form);
  useEffect(() => focusFirst(form.current), []);

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending || left.length === 0) return;
    const said = saidByHead(act, typedIn(new FormData(event.currentTarget)));
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
      aria-labelledby="assign-title"
      noValidate
      onSubmit={submit}
      onInput={(event) => draft.keep(typedIn(new FormData(event.currentTarget)))}
    >
      <PanelHead act={act} count={tasks.length} fold={isSending || isTried ? undefined : fold} />
      <div className="act-panel-body">
        <ErrorSummary errors={errors} language={language} />
        <p className="hint">{say.panel.effects[act]}</p>
        <Fields act={act} tasks={left} colleagues={colleagues} typed={draft.typed} errors={errors} />
        <BatchRows tasks={tasks} results={results} withStep />
      </div>
      <BatchFoot
        say={say.foot[act]}
        all={tasks.length}
        left={left.length}
        isTried={isTried}
        isSending={isSending}
        finish={finish}
      />
    </form>
  );
}

type PanelHeadProps = { act: HeadAct; count: number; fold: (() => void) | undefined };

/** Once something was sent, the form is closed at its foot, with what came of it. */
function PanelHead({ act, count, fold }: PanelHeadProps) {
  const language = useLanguage();
  const say = holdersWording[language].panel;
  return (
    <div className="act-panel-head">
      <h2 id="assign-title">{say.titles[act](numberText(count, language))}</h2>
      {fold && (
        <button type="button" className="button button-quiet" onClick={fold}>
          {say.fold}
        </button>
      )}
    </div>
  );
}

type FieldsProps = Pick<AssignPanelProps, 'act' | 'tasks' | 'colleagues'> & {
  typed: Typed;
  errors: readonly FieldError[];
};

function Fields({ act, tasks, colleagues, typed, errors }: FieldsProps) {
  const say = holdersWording[useLanguage()].panel;
  return (
    <>
      {act === 'reassign' && <ColleagueChoice {...{ tasks, colleagues, typed, errors }} />}
      <PhraseArea
        name={FIELDS.reason}
        label={say.reason}
        hint={say.reasonHint}
        rows={2}
        phrases={ASSIGNING_PHRASES}
        typed={typed}
        errors={errors}
      />
    </>
  );
}
