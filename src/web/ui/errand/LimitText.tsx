import { clockText, type Clock } from '../clock.ts';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';

/** Where the clock stands, in words; says so when the day still hangs on the notice about public holidays. */
export function LimitText({ clock, language }: Spoken & { clock: Clock }) {
  const provisional = 'provisional' in clock && clock.provisional;
  return (
    <span className="limit">
      {clockText(clock, language)}
      {provisional && <span className="limit-note">{uiWording[language].limits.provisional}</span>}
    </span>
  );
}
