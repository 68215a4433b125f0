import { isCivilDate } from '../../../kernel/civil-date.ts';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import { dayText, Light, momentText, Say, Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { dueText } from '../worklist/due-text.ts';
import { leadIn, markOf } from './steps-of.ts';
import { StepSaid } from './StepSaid.tsx';
import { TaskActs } from './TaskActs.tsx';
import { caseFileWording } from './wording.ts';

/** Every step so far: who has it and since when, until when, what was said. */
export function Steps({ file }: { file: CaseFile }) {
  const say = caseFileWording[useLanguage()].steps;
  const { tasks } = file;
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="steps-title">
      <h3 id="steps-title">{say.title}</h3>
      <Lead tasks={tasks} />
      <ol className="file-steps">
        {tasks.map((task) => (
          <StepRow key={task.task} task={task} file={file} />
        ))}
      </ol>
    </section>
  );
}

/** 一口对外: who speaks for the whole to the applicant. */
function Lead({ tasks }: { tasks: readonly TaskView[] }) {
  const language = useLanguage();
  const lead = leadIn(tasks);
  if (lead === undefined) return null;
  return (
    <p className="fine">
      {caseFileWording[language].steps.lead}
      <Say words={lead.name} language={language} />
    </p>
  );
}

function StepRow({ task, file }: { task: TaskView; file: CaseFile }) {
  const language = useLanguage();
  const say = caseFileWording[language].steps;
  const mark = markOf(task);
  return (
    <li className={`file-step file-step-${mark}`} aria-current={task.mine ? 'step' : undefined}>
      <div className="file-step-head">
        <span className="file-step-name">
          <span lang="zh">{task.name}</span> <Tag tone={TONE[mark]}>{say.states[mark]}</Tag>
        </span>
        <StepLimit task={task} />
      </div>
      <p className="fine">
        <Say words={task.department.name} language={language} />
        {task.section !== null && <span lang="zh"> {task.section}</span>}
        {task.jointWith.length > 0 && (
          <>
            {say.jointWith}
            {task.jointWith.map(({ key, name }, place) => (
              <span key={key}>
                {place > 0 && say.comma}
                <Say words={name} language={language} />
              </span>
            ))}
          </>
        )}
      </p>
      <StepHand task={task} />
      <StepSaid task={task} file={file} />
      <TaskActs task={task} file={file} />
    </li>
  );
}

const TONE = { waits: 'act', suspended: 'still', done: 'done', void: 'still', cancelled: 'still' } as const;

/** Until when, while somebody has it to do. */
function StepLimit({ task: { state, light, dueOn, daysLeft } }: { task: TaskView }) {
  const language = useLanguage();
  if (state !== 'open' && state !== 'suspended') return null;
  const due = dueText({ light, dueOn, daysLeft, provisional: false }, language);
  return (
    <span className="file-step-limit">
      {light !== 'none' && <Light light={light} language={language} />} {due.day} {due.left}
    </span>
  );
}

/** In whose hands it is or was, and since when. */
function StepHand({ task }: { task: TaskView }) {
  const language = useLanguage();
  const say = caseFileWording[language].steps;
  const { state, holder, lentBy, openedAt, startedAt, doneAt, doneBy, publicUntil } = task;
  const at = (instant: string) => <time dateTime={instant}>{momentText(new Date(instant), language)}</time>;
  if (state === 'done' && doneAt !== null) {
    return (
      <p className="fine">
        {doneBy !== null && <span lang="zh">{doneBy.name} </span>}
        {at(doneAt)} {say.done}
      </p>
    );
  }
  if (state === 'cancelled') return null;
  return (
    <p className="fine">
      {holder === null ? say.nobody : <span lang="zh">{holder.name}</span>}
      {holder !== null && say.holds}
      {lentBy !== null && (
        <>
          {say.lentBy}
          <span lang="zh">{lentBy.name}</span>
        </>
      )}
      {say.since} {at(startedAt ?? openedAt)}
      {publicUntil !== null && isCivilDate(publicUntil) && say.publicUntil(dayText(publicUntil, language))}
    </p>
  );
}
