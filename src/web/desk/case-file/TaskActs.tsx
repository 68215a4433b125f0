import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import { readCase } from '../../api/cases.ts';
import { intention } from '../../api/intention.ts';
import { touchTask, type TaskTouch } from '../../api/tasks.ts';
import { troubleOf } from '../../api/trouble.ts';
import { isPossible, PASSED_ON } from '../acts/open-form.ts';
import { useOpenAct } from '../acts/use-open-act.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { showCaseFile } from './use-case-file.ts';
import { caseFileWording } from './wording.ts';

type TaskActsProps = { task: TaskView; file: CaseFile };

/** What can be done with a task of mine beside finishing it, and with one that I finished. */
export function TaskActs({ task, file }: TaskActsProps) {
  const say = caseFileWording[useLanguage()].steps;
  const { open } = useOpenAct();
  const isMine = task.mine && task.state === 'open';
  const passing = PASSED_ON.filter((act) => isPossible(file, { act, task }));
  if (!isMine && passing.length === 0) return null;
  return (
    <div className="file-step-acts">
      {isMine && <TouchButton key={task.holder === null ? 'claim' : 'release'} task={task} file={file} />}
      {passing.map((act) => (
        <button
          key={act}
          type="button"
          className="button button-quiet button-small"
          aria-label={say.actOn(say.acts[act], task.name)}
          onClick={() => open({ act, task: task.task })}
        >
          {say.acts[act]}
        </button>
      ))}
    </div>
  );
}

/** Takes the task or puts it back at once: it says nothing that could be lost. */
function TouchButton({ task, file }: TaskActsProps) {
  const say = caseFileWording[useLanguage()].steps;
  const client = useQueryClient();
  const announce = useAnnounce();
  const [wish] = useState(() => intention());
  const touch: TaskTouch = task.holder === null ? 'claim' : 'release';
  const caseId = file.row.id;
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const key = wish.keyOf({ task: task.task, touch });
      await touchTask({ caseId, key }, { task: task.task, touch });
      const now = await readCase(caseId);
      wish.fulfilled();
      return now;
    },
    onSuccess: (now) => {
      announce(say.touched[touch]);
      showCaseFile(client, now);
    },
  });
  return (
    <>
      <button
        type="button"
        className="button button-quiet button-small"
        aria-label={say.actOn(say.acts[touch], task.name)}
        aria-disabled={isPending || undefined}
        onClick={() => {
          if (!isPending) mutate();
        }}
      >
        {say.acts[touch]}
      </button>
      {error !== null && <TroubleNote trouble={troubleOf(error)} />}
    </>
  );
}
