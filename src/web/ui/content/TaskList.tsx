import type { ReactNode } from 'react';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';
import { Tag, type Tone } from './Tag.tsx';

export type TaskState = 'done' | 'started' | 'notStarted' | 'blocked' | 'wrong';

/** A part of long work; a blocked one says in its hint what has to come first. */
export type Task = { id: string; title: ReactNode; hint?: ReactNode } & (
  { state: 'blocked' } | { state: Exclude<TaskState, 'blocked'>; href: string }
);

const TONE: Readonly<Record<TaskState, Tone>> = {
  done: 'done',
  started: 'act',
  notStarted: 'act',
  blocked: 'still',
  wrong: 'harm',
};

export function TaskList({ tasks, language }: Spoken & { tasks: readonly Task[] }) {
  return (
    <ul className="tasks">
      {tasks.map((task) => (
        <TaskLine key={task.id} task={task} language={language} />
      ))}
    </ul>
  );
}

function TaskLine({ task, language }: Spoken & { task: Task }) {
  const stateId = `${task.id}-state`;
  return (
    <li className="task">
      <div className="task-title">
        {task.state === 'blocked' ? (
          <span>{task.title}</span>
        ) : (
          <a className="task-link" href={task.href} aria-describedby={stateId}>
            {task.title}
          </a>
        )}
        {task.hint && <div className="task-hint">{task.hint}</div>}
      </div>
      <div id={stateId}>
        <Tag tone={TONE[task.state]}>{uiWording[language].tasks[task.state]}</Tag>
      </div>
    </li>
  );
}
