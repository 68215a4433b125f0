import type { ReactNode } from 'react';
import { choiceText, numberText } from '../formatting.ts';
import type { Language } from '../../../kernel/language.ts';
import type { Spoken } from '../language.ts';
import { sizeText } from '../sizes.ts';
import { uiWording } from '../wording.ts';
import { controlOf, Field, type FieldProps } from './Field.tsx';

/** What may be uploaded. `kinds` are names that people know, `accept` the same for the browser. */
export type UploadLimits = { kinds: readonly string[]; accept: string; maxBytes: number; most?: number };

/** The limits stand before the input, never first in an error. On phones the script adds a button that opens the camera. */
export function FileInput({ limits, hint, ...rest }: FieldProps & { limits: UploadLimits }) {
  const { language } = rest;
  const say = uiWording[language].form;
  const field: FieldProps = { ...rest, hint: <LimitsFirst limits={limits} hint={hint} language={language} /> };
  const control = controlOf(field);
  return (
    <Field {...field}>
      <span className="upload">
        <input
          {...control}
          className="input"
          type="file"
          accept={limits.accept}
          multiple={limits.most !== 1}
          data-max-bytes={limits.maxBytes}
          data-too-large={say.fileTooLarge(sizeText(limits.maxBytes, language))}
        />
        <button type="button" className="button button-plain" data-camera={control.id} hidden>
          {say.takePhoto}
        </button>
      </span>
    </Field>
  );
}

function LimitsFirst({ limits, hint, language }: Spoken & { limits: UploadLimits; hint: ReactNode }) {
  return (
    <>
      {hint && <>{hint} </>}
      {limitsText(limits, language)}
    </>
  );
}

function limitsText({ kinds, maxBytes, most }: UploadLimits, language: Language): string {
  const say = uiWording[language].form;
  const each = say.fileLimits(choiceText(kinds, language), sizeText(maxBytes, language));
  const space = language === 'en' ? ' ' : '';
  return most === undefined ? each : `${each}${space}${say.fileMost(numberText(most, language))}`;
}
