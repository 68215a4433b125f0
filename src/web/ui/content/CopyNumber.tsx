import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';
import { CaseNumber } from './CaseNumber.tsx';

/** A number to keep; the script adds a button that copies it. */
export function CopyNumber({ id, number, language }: Spoken & { id: string; number: string }) {
  const { act, done, failed } = uiWording[language].copy;
  return (
    <span className="copy">
      <CaseNumber number={number} id={id} />
      <button type="button" className="button button-plain" data-copy={id} data-done={done} data-failed={failed} hidden>
        {act}
      </button>
      <output className="copy-status" data-copy-status="" />
    </span>
  );
}
