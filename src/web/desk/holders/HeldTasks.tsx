import { Link } from '@tanstack/react-router';
import type { TaskHolder } from '../../../modules/intake/cases/contract/holders.ts';
import { CaseNumber, Light, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { idOf, type ListedTask } from '../tasks/listed-task.ts';
import { dueText } from '../worklist/due-text.ts';
import { ListEnd } from '../worklist/ListEnd.tsx';
import { useChosen } from './ChosenRoom.tsx';
import { useHeld } from './use-holders.ts';
import { holdersWording } from './wording.ts';

type HeldTasksProps = { officer: TaskHolder['officer']; department: string };

/** What one officer has in hand, to choose from. */
export function HeldTasks({ officer, department }: HeldTasksProps) {
  const language = useLanguage();
  const say = holdersWording[language];
  const held = useHeld(officer.id, department);
  const { tasks, data, error, refetch } = held;
  const caption = <span id={`held-${officer.id}`}>{say.tasksOf(officer.name)}</span>;
  if (data === undefined) {
    return <Unread error={error} waiting={say.waiting} again={refetch} />;
  }
  return (
    <section className="held-tasks" aria-labelledby={`held-${officer.id}`}>
      <Table caption={caption} empty={say.noTasks} rows={tasks} rowId={idOf} columns={columnsIn(language)} />
      <div className="held-foot">
        {tasks.length > 0 && <ChooseAll tasks={tasks} />}
        <ListEnd listed={held} say={say.list} />
      </div>
    </section>
  );
}

function columnsIn(language: Language): Column<ListedTask>[] {
  const { picks: say } = holdersWording[language];
  return [
    { id: 'what', heading: say.what, cell: (row) => <What row={row} /> },
    { id: 'step', heading: say.step, cell: ({ task }) => <span lang="zh">{task.name}</span> },
    { id: 'due', heading: say.due, cell: (row) => <Due row={row} /> },
  ];
}

function What({ row }: { row: ListedTask }) {
  const language = useLanguage();
  const say = holdersWording[language];
  const { chosen, choose } = useChosen();
  const { id, item, applicant, number } = row.case;
  return (
    <span className="held-what">
      <input
        type="checkbox"
        checked={chosen.has(idOf(row))}
        aria-label={say.pick(applicant, number)}
        onChange={({ target }) => choose([row], target.checked)}
      />
      <span>
        <Link to="/cases/$caseId" params={{ caseId: id }} search={{}}>
          <Say words={item.name} language={language} />
        </Link>
        <span className="held-facts">
          <span lang="zh">{applicant}</span> <CaseNumber number={number} />
        </span>
      </span>
    </span>
  );
}

function Due({ row: { task } }: { row: ListedTask }) {
  const language = useLanguage();
  const { light, dueOn, daysLeft } = task;
  const due = dueText({ light, dueOn, daysLeft, provisional: false }, language);
  return (
    <span>
      {light !== 'none' && <Light light={light} language={language} />} {due.day} {due.left}
    </span>
  );
}

function ChooseAll({ tasks }: { tasks: readonly ListedTask[] }) {
  const say = holdersWording[useLanguage()];
  const { chosen, choose } = useChosen();
  return (
    <label className="held-all">
      <input
        type="checkbox"
        checked={tasks.every((task) => chosen.has(idOf(task)))}
        onChange={({ target }) => choose(tasks, target.checked)}
      />
      {say.all}
    </label>
  );
}
