import type { Spoken } from '../language.ts';
import { Say } from '../Say.tsx';
import { uiWording } from '../wording.ts';
import type { Words } from '../words.ts';
import { HELP_ID } from './Header.tsx';

/** A number to call, as people write it, and when somebody answers. */
export type HelpLine = { number: string; hours: Words };

/** A window to go to, and when it is open. */
export type HelpWindow = { address: Words; hours: Words };

/** Nobody has to finish on a screen: a telephone and a window stand at the foot of every page. */
export function HelpBand({ line, window, language }: Spoken & { line: HelpLine; window: HelpWindow }) {
  const say = uiWording[language].frame;
  return (
    <section className="help" id={HELP_ID} aria-labelledby="help-title">
      <div className="width">
        <h2 id="help-title">{say.helpTitle}</h2>
        <div className="help-ways">
          <div className="help-way">
            <h3>{say.helpCall}</h3>
            <p>
              <a className="help-number" href={`tel:${line.number.replaceAll(/[^\d+]/g, '')}`}>
                {line.number}
              </a>
            </p>
            <p>
              <Say words={line.hours} language={language} />
            </p>
          </div>
          <div className="help-way">
            <h3>{say.helpVisit}</h3>
            <p>
              <Say words={window.address} language={language} />
            </p>
            <p>
              <Say words={window.hours} language={language} />
            </p>
          </div>
        </div>
      </div>
    </section>
  );
}
