import type { ReactNode } from 'react';
import type { WarningLight } from '../../../kernel/warning-light.ts';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';
import type { Tone } from './Tag.tsx';

const TONE: Readonly<Record<WarningLight, Tone>> = {
  green: 'done',
  yellow: 'time',
  red: 'harm',
  suspended: 'still',
};

/** Drawn, not typed: fonts disagree about ● ▲ ■ ⏸, and some show the last as a coloured picture. */
const SHAPE: Readonly<Record<WarningLight, ReactNode>> = {
  green: <circle cx="8" cy="8" r="6" />,
  yellow: <path d="M8 1.5 15 14H1z" />,
  red: <path d="M2 2h12v12H2z" />,
  suspended: <path d="M3 2h4v12H3zM9 2h4v12H9z" />,
};

/** Shape, word and colour: ● 正常 ▲ 临期 ■ 超期 ⏸ 暂停. Any one of the three is enough to tell. */
export function Light({ light, language }: Spoken & { light: WarningLight }) {
  return (
    <span className={`light tone-${TONE[light]}`}>
      <svg className="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {SHAPE[light]}
      </svg>
      {uiWording[language].lights[light]}
    </span>
  );
}
