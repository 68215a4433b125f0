import { useState } from 'react';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { myTasks } from '../case-file/tasks-in.ts';
import { deskOf, useOfficer } from '../account/use-session.ts';
import { nextOfMine } from '../tasks/listed-task.ts';
import { useOpenTask } from '../tasks/use-open-task.ts';
import { useTasks } from '../tasks/use-tasks.ts';
import { ActBar, actButtonId } from './ActBar.tsx';
import { ActPanel } from './ActPanel.tsx';
import { DoneNote, type Done } from './DoneNote.tsx';
import { findDraft } from './draft-store.ts';
import { draftNameOf, formOf, isPossible, type DeskAct, type OpenForm } from './open-form.ts';
import { isBlank } from './typed.ts';
import { useOpenAct } from './use-open-act.ts';

/** What can be done with a case, at the foot of its pane: the acts with their keys, and the form of the one that is open. */
export function ActDesk({ file }: { file: CaseFile }) {
  const { act, task, open } = useOpenAct();
  const desk = deskOf(useOfficer());
  const [done, setDone] = useState<Done>();
  const caseId = file.row.id;
  const holdsWords = (form: OpenForm) => !isBlank(findDraft(sessionStorage, { desk, caseId, form: draftNameOf(form) }));
  const hasDraft = (one: DeskAct) => formsOf(file, one).some(holdsWords);
  const form = act && formOf(file, act, task);
  // An act that is not possible any more stays open while there are words in it, so that they can be copied.
  const shown = form && (isPossible(file, form) || holdsWords(form)) ? form : undefined;

  const fold = () => {
    open();
    if (act !== undefined) queueMicrotask(() => document.getElementById(actButtonId(act))?.focus());
  };
  const next = useNextTask();
  const finish = (what: Done) => {
    setDone(what);
    // Whoever works through tasks goes on to the next one; what was done stays in the list, marked.
    if (act === 'finishTask' && next) next();
    else open();
  };
  return (
    <div className="act-desk">
      {shown !== undefined && (
        <ActPanel key={draftNameOf(shown)} form={shown} file={file} fold={fold} finish={finish} />
      )}
      {shown === undefined && done !== undefined && <DoneNote done={done} file={file} />}
      <ActBar
        file={file}
        shown={shown?.act}
        open={(one) => open({ act: one, task: mineIn(file, task) })}
        hasDraft={hasDraft}
      />
    </div>
  );
}

/** The task that the address names, while it is one that this officer may finish. */
const mineIn = ({ tasks }: CaseFile, key: string | undefined) =>
  (myTasks(tasks).find(({ task }) => task === key) ?? myTasks(tasks)[0])?.task;

/** On to the next task that is mine to do, while tasks are what is listed. */
function useNextTask(): (() => void) | undefined {
  const { tasks, open, filter } = useTasks();
  const openTask = useOpenTask();
  const next = filter.list === 'tasks' ? nextOfMine(tasks, open) : undefined;
  return next && (() => openTask(next));
}

/** Every form that one button stands for: finishing has one for each task of mine. */
function formsOf(file: CaseFile, act: DeskAct): OpenForm[] {
  if (act === 'finishTask') return myTasks(file.tasks).map((task) => ({ act, task }));
  const form = formOf(file, act, undefined);
  return form ? [form] : [];
}
