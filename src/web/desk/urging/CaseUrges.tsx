import { civilDate } from '../../../kernel/civil-date.ts';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import type { UrgeView, UrgingView } from '../../../modules/intake/urging/contract.ts';
import { answerUrge, urgeTask } from '../../api/urging.ts';
import { dayText, plain, Say, Select, TextArea } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { FIELDS, useUrging } from './use-urging.ts';
import { deskUrgingWording } from './wording.ts';

/** 催办 of a case: who urged whom, the answers, and the way to urge a colleague; nothing where there is neither. */
export function CaseUrges({ file: { urging, row } }: { file: CaseFile }) {
  const say = deskUrgingWording[useLanguage()];
  if (urging === null || (urging.urges.length === 0 && urging.tasks.length === 0)) return null;
  return (
    <section className="urges" aria-labelledby="urges-title">
      <h3 id="urges-title">{say.title}</h3>
      {urging.urges.map((urge) => (
        <Urged key={urge.id} caseId={row.id} urge={urge} />
      ))}
      {urging.tasks.length > 0 && <UrgeForm key={urging.urges.length} caseId={row.id} tasks={urging.tasks} />}
    </section>
  );
}

function Urged({ caseId, urge }: { caseId: string; urge: UrgeView }) {
  const language = useLanguage();
  const say = deskUrgingWording[language];
  const { byApplicant, urger, on, answerBy, escalated, words, tasks } = urge;
  const waits = tasks.some(({ state }) => state === 'waiting');
  return (
    <article>
      <p>
        <strong>{byApplicant ? say.byApplicant : say.by(urger ?? '')}</strong>
        {say.on(dayText(civilDate(on), language))}
        {waits && say.answerBy(dayText(civilDate(answerBy), language))}
        {escalated && <span className="late">{say.escalated}</span>}
      </p>
      {words !== null && <p lang="zh">{words}</p>}
      <ul>
        {tasks.map((one) => (
          <li key={one.task}>
            <Say words={one.department} language={language} /> {say.states[one.state]}
            {one.answer !== null && <p lang="zh">{one.answer}</p>}
            {one.answerer !== null && (
              <p className="fine" lang="zh">
                {one.answerer}
              </p>
            )}
            {one.mine && <AnswerForm caseId={caseId} urge={urge.id} task={one.task} />}
          </li>
        ))}
      </ul>
    </article>
  );
}

function AnswerForm(at: { caseId: string; urge: string; task: string }) {
  const language = useLanguage();
  const say = deskUrgingWording[language];
  const { isSending, trouble, submit } = useUrging(at.caseId, ({ words }, key) => answerUrge(at, words, key));
  return (
    <form noValidate onSubmit={submit}>
      <TextArea name={FIELDS.words} label={say.answer} hint={say.answerHint} rows={2} language={language} />
      {trouble && <TroubleNote trouble={trouble} />}
      <button type="submit" className="button button-act" aria-disabled={isSending || undefined}>
        {say.sendAnswer}
      </button>
    </form>
  );
}

function UrgeForm({ caseId, tasks }: { caseId: string; tasks: UrgingView['tasks'] }) {
  const language = useLanguage();
  const say = deskUrgingWording[language];
  const { isSending, trouble, submit } = useUrging(caseId, ({ task, words }, key) =>
    urgeTask({ caseId, task }, words, key),
  );
  return (
    <details>
      <summary>{say.open}</summary>
      <form noValidate onSubmit={submit}>
        <Select
          name={FIELDS.task}
          label={say.task}
          options={tasks.map(({ task, name, department }) => ({
            value: task,
            label: { zh: `${name}（${plain(department, language)}）` },
          }))}
          selected={tasks[0]?.task ?? ''}
          language={language}
        />
        <TextArea name={FIELDS.words} label={say.words} hint={say.wordsHint} rows={2} language={language} />
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" className="button button-act" aria-disabled={isSending || undefined}>
          {say.send}
        </button>
      </form>
    </details>
  );
}
