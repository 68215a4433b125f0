import type { ReactNode } from 'react';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';

export type StepState = 'done' | 'now' | 'next';

/** A step on the way; without a state the list only explains the order. */
export type Step = { id: string; title: ReactNode; state?: StepState; detail?: ReactNode };

export function Steps({ steps, language }: Spoken & { steps: readonly Step[] }) {
  return (
    <ol className="steps">
      {steps.map(({ id, title, state, detail }) => (
        <li
          key={id}
          className={state === undefined ? 'step' : `step step-${state}`}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <p className="step-title">
            {title}
            {state !== undefined && <span className="step-state"> {uiWording[language].steps[state]}</span>}
          </p>
          {detail && <div className="step-detail">{detail}</div>}
        </li>
      ))}
    </ol>
  );
}
