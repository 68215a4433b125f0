import type { ReactNode } from 'react';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';
import type { Tone } from './Tag.tsx';

/** How a case stands against its limit. */
export type LightState = 'normal' | 'dueSoon' | 'overdue' | 'suspended';

const TONE: Readonly<Record<LightState, Tone>> = {
  normal: 'done',
  dueSoon: 'time',
  overdue: 'harm',
  suspended: 'still',
};

/** Drawn, not typed: fonts disagree about ● ▲ ■ ⏸, and some show the last as a coloured picture. */
const SHAPE: Readonly<Record<LightState, ReactNode>> = {
  normal: <circle cx="8" cy="8" r="6" />,
  dueSoon: <path d="M8 1.5 15 14H1z" />,
  overdue: <path d="M2 2h12v12H2z" />,
  suspended: <path d="M3 2h4v12H3zM9 2h4v12H9z" />,
};

/** Shape, word and colour: ● 正常 ▲ 临期 ■ 超期 ⏸ 暂停. Any one of the three is enough to tell. */
export function Light({ state, language }: Spoken & { state: LightState }) {
  return (
    <span className={`light tone-${TONE[state]}`}>
      <svg className="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {SHAPE[state]}
      </svg>
      {uiWording[language].lights[state]}
    </span>
  );
}
