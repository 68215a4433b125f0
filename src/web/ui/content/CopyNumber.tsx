import { Fragment } from 'react';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';

/** A number to keep, read digit by digit; the script adds a button that copies it. */
export function CopyNumber({ id, number, language }: Spoken & { id: string; number: string }) {
  const { act, done, failed } = uiWording[language].copy;
  return (
    <span className="copy">
      <strong className="number" id={id}>
        {number.split('-').map((part, place) => (
          <Fragment key={part}>
            {place > 0 && (
              <>
                -<wbr />
              </>
            )}
            {part}
          </Fragment>
        ))}
      </strong>
      <button type="button" className="button button-plain" data-copy={id} data-done={done} data-failed={failed} hidden>
        {act}
      </button>
      <output className="copy-status" data-copy-status="" />
    </span>
  );
}
