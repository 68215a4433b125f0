import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';

/** The id of the `<main>` that every page has. */
export const MAIN_ID = 'main';

/** The first stop of the keyboard: past header and navigation. */
export function SkipLink({ language }: Spoken) {
  return (
    <a className="skip" href={`#${MAIN_ID}`}>
      {uiWording[language].frame.skip}
    </a>
  );
}
