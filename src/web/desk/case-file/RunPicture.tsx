import { lazy, Suspense, useState } from 'react';
import type { RunView } from '../../../modules/intake/cases/contract/tasks.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { caseFileWording } from './wording.ts';

const RunDrawing = lazy(() => import('./RunDrawing.tsx'));

/** Where the case stands on the drawing of its model, fetched when somebody opens it. The list of steps says the same. */
export function RunPicture({ run }: { run: RunView }) {
  const say = caseFileWording[useLanguage()].run;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="details run-picture" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say.title(String(run.model.version))}</summary>
      {isOpen && (
        <Suspense fallback={<Waiting>{say.waiting}</Waiting>}>
          <RunDrawing run={run} />
        </Suspense>
      )}
    </details>
  );
}
