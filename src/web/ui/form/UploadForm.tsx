import type { ReactNode } from 'react';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';

export type UploadFormProps = Spoken & {
  action: string;
  /** The idempotency key of this form: sending twice acts once. */
  once: string;
  /** Where the script begins uploads that survive a lost connection (tus 1.0.0); without it the form carries the files whole. */
  resumable: string;
  children: ReactNode;
};

/** A form that sends files. The words of the script travel as attributes, since the script holds none. */
export function UploadForm({ action, once, resumable, language, children }: UploadFormProps) {
  const { preparing, sending, waiting, failed } = uiWording[language].upload;
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      noValidate
      data-once=""
      data-upload={resumable}
      data-preparing={preparing('{name}')}
      data-sending={sending('{name}', '{percent}')}
      data-waiting={waiting('{name}')}
      data-failed={failed}
    >
      <input type="hidden" name="_once" value={once} />
      {children}
      <p className="upload-progress">
        <output data-upload-status="" />
        <progress max={1} hidden />
      </p>
    </form>
  );
}
