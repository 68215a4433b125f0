import { useMemo } from 'react';
import type { RunView } from '../../../modules/intake/cases/contract/tasks.ts';
import { Drawing } from '../process-models/Drawing.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { marksOf } from './run-marks.ts';
import { caseFileWording } from './wording.ts';
import '../styles/process-models.css';

const LEGEND = ['at', 'been', 'stuck'] as const;

/** The model that the case began with, with its tokens. */
export default function RunDrawing({ run }: { run: RunView }) {
  const { marks: words, same } = caseFileWording[useLanguage()].run;
  const marks = useMemo(() => marksOf(run, words), [run, words]);
  const shown = LEGEND.filter((mark) => marks.some(({ look }) => look === `run-${mark}`));
  return (
    <div className="run-drawing">
      <p className="fine">
        {same}
        {shown.map((mark) => (
          <span key={mark} className={`drawn-mark run-${mark}-mark`}>
            {words[mark]}
          </span>
        ))}
      </p>
      <Drawing item={run.model.item} version={run.model.version} marks={marks} />
    </div>
  );
}
