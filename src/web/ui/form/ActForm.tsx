import type { ReactNode } from 'react';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';

export type ActFormProps = Spoken & {
  action: string;
  /** The idempotency key of this form: sending twice acts once. */
  once: string;
  /** Where each answer is saved on leaving its field (PATCH); without script the answers are saved on sending. */
  autosave?: string;
  /** What a script needs to say what is wrong before the form travels. */
  rules?: string | undefined;
  children: ReactNode;
};

/** A form that acts: works without script, and with it saves on the way and is sent only once. */
export function ActForm({ action, once, autosave, rules, language, children }: ActFormProps) {
  return (
    <form method="post" action={action} noValidate data-once="" data-autosave={autosave} data-rules={rules}>
      <input type="hidden" name="_once" value={once} />
      {children}
      {autosave !== undefined && <SaveStatus language={language} />}
    </form>
  );
}

/** Where the script says what became of the last answer; the words travel as attributes, since the script holds none. */
function SaveStatus({ language }: Spoken) {
  const { saving, saved, unsaved, refused, signedOut } = uiWording[language].form;
  return (
    <output
      className="save-status"
      data-save-status=""
      data-saving={saving}
      data-saved={saved}
      data-unsaved={unsaved}
      data-refused={refused}
      data-signed-out={signedOut}
    />
  );
}
