import { useRouter } from '@tanstack/react-router';
import { createContext, memo, use, useMemo, type MouseEvent } from 'react';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { ActingText, CaseNumber, dayText, Light, Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { dueText } from '../worklist/due-text.ts';
import { useFilter } from '../worklist/use-work.ts';
import { WorkTable } from '../worklist/WorkTable.tsx';
import { idOf, type ListedTask } from './listed-task.ts';
import { TaskPick } from './TaskPick.tsx';
import { tasksWording } from './wording.ts';

type CellProps = { row: ListedTask };

/** How a row's link leads to its task. Plain links, as in the list of cases: a list of hundreds must not make every key wait. */
type Way = { hrefOf: (row: ListedTask) => string; follow: (event: MouseEvent, row: ListedTask) => void };
const WayContext = createContext<Way>({ hrefOf: () => '', follow: () => undefined });

function useWay(): Way {
  const router = useRouter();
  const filter = useFilter();
  return useMemo(() => {
    const to = ({ case: { id }, task: { task } }: ListedTask) =>
      ({ to: '/cases/$caseId', params: { caseId: id }, search: { ...filter, task } }) as const;
    return {
      hrefOf: (row) => router.buildLocation(to(row)).publicHref,
      follow: (event, row) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void router.navigate(to(row));
      },
    };
  }, [router, filter]);
}

/** The tasks of the list: for what and for whom, which step, until when, and who has it since when. */
export function TaskTable({ tasks, open }: { tasks: readonly ListedTask[]; open: string | undefined }) {
  const say = tasksWording[useLanguage()];
  return (
    <WayContext value={useWay()}>
      <div className="task-rows">
        <WorkTable
          caption={`${say.list}, ${say.order}`}
          first={{ heading: say.columns.what, Cell: What }}
          columns={[
            { id: 'step', heading: say.columns.step, Cell: Step },
            { id: 'due', heading: say.columns.due, Cell: Due },
            { id: 'opened', heading: say.columns.opened, Cell: Opened },
          ]}
          rows={tasks}
          rowId={idOf}
          open={open}
          rowClass={({ over }) => (over === true ? 'row row-over' : 'row')}
        />
      </div>
    </WayContext>
  );
}

const What = memo(function What({ row, isStop }: CellProps & { isStop: boolean }) {
  const language = useLanguage();
  const way = use(WayContext);
  const { item, acting, applicant, number } = row.case;
  return (
    <span className="task-what">
      <TaskPick row={row} />
      <span className="task-case">
        <a
          className="row-link"
          tabIndex={isStop ? 0 : -1}
          data-row=""
          href={way.hrefOf(row)}
          onClick={(event) => way.follow(event, row)}
        >
          <Say words={item.name} language={language} />
        </a>
        <span className="row-facts">
          {acting ? <ActingText acting={acting} language={language} /> : <span lang="zh">{applicant}</span>}{' '}
          <CaseNumber number={number} />
        </span>
      </span>
    </span>
  );
});

const Step = memo(function Step({ row: { task } }: CellProps) {
  const language = useLanguage();
  return (
    <>
      <span className="task-name" lang="zh">
        {task.name}
      </span>
      <span className="row-facts">
        {task.section === null ? (
          <Say words={task.department.name} language={language} />
        ) : (
          <span lang="zh">{task.section}</span>
        )}
      </span>
    </>
  );
});

const Due = memo(function Due({ row: { task, over } }: CellProps) {
  const language = useLanguage();
  if (over === true) return <span className="sight">{tasksWording[language].over}</span>;
  const { light, dueOn, daysLeft } = task;
  const due = dueText({ light, dueOn, daysLeft, provisional: false }, language);
  return (
    <>
      <span className="due-day">
        {light !== 'none' && <Light light={light} language={language} />}
        {due.day}
      </span>
      {due.left !== undefined && <span className="due-left">{due.left}</span>}
    </>
  );
});

const Opened = memo(function Opened({ row: { task } }: CellProps) {
  const language = useLanguage();
  return (
    <>
      <time className="due-day" dateTime={task.openedAt}>
        {dayText(civilDateOf(new Date(task.openedAt)), language)}
      </time>
      <span className="row-facts">
        {task.holder === null ? tasksWording[language].free : <span lang="zh">{task.holder.name}</span>}
      </span>
    </>
  );
});
