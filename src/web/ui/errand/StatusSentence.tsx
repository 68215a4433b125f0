import type { ReactNode } from 'react';
import type { WarningLight } from '../../../kernel/warning-light.ts';
import type { Clock } from '../clock.ts';
import { Light } from '../content/Light.tsx';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';
import { LimitText } from './LimitText.tsx';

export type StatusSentenceProps = Spoken & {
  /** A sentence, not a code: 正在审查您的材料。 */
  children: ReactNode;
  light?: WarningLight | undefined;
  clock?: Clock | undefined;
  /** Who holds it now: a waiting state without an owner is a fault. */
  holder?: ReactNode;
  next?: ReactNode;
};

/** The answer to "where is my application?": how it stands, who holds it, until when, what comes next. */
export function StatusSentence({ children, light, clock, holder, next, language }: StatusSentenceProps) {
  const say = uiWording[language].cases;
  return (
    <div className="status">
      <p className="status-sentence">{children}</p>
      {(light || clock) && (
        <p className="status-limit">
          {light && <Light light={light} language={language} />}
          {clock && <LimitText clock={clock} language={language} />}
        </p>
      )}
      {holder && (
        <p>
          <span className="status-key">{say.holder}</span>
          {holder}
        </p>
      )}
      {next && (
        <p>
          <span className="status-key">{say.next}</span>
          {next}
        </p>
      )}
    </div>
  );
}
