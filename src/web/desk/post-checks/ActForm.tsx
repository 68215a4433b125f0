import { useRef, useState, type SyntheticEvent } from 'react';
import type { PostCheckAct, PostCheckFile } from '../../../modules/intake/post-checks/contract.ts';
import { actOnPostCheck } from '../../api/post-checks.ts';
import { ErrorSummary, TextArea } from '../../ui/index.ts';
import { useSummaryLinks } from '../acts/use-form-keys.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { ActFields } from './ActFields.tsx';
import { CheckFilesField } from './CheckFilesField.tsx';
import { bodyIn, fieldOf, lacksIn, type Lack } from './body-in.ts';
import { deskPostCheckWording } from './wording.ts';

type ActFormProps = { act: PostCheckAct; file: PostCheckFile; changed: () => void };

/** One act on a check; what was typed stays where it is refused, and what is missing is named. */
export function ActForm({ act, file, changed }: ActFormProps) {
  const language = useLanguage();
  const say = deskPostCheckWording[language];
  const form = useRef<HTMLFormElement>(null);
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const { isSending, trouble, send } = useSending();
  useSummaryLinks(form);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setLacks(lacksIn(act, typed));
    const wish = bodyIn(act, typed, file);
    if (wish) void send(wish, (key) => actOnPostCheck({ ...wish, id: file.row.id }, key).then(changed));
  };
  const errors = lacks.map((name) => ({ field: fieldOf(act, name), message: say.lacks[name] }));
  const area = (name: 'staff' | 'words', rows: number) => (
    <TextArea {...{ language, rows, name: fieldOf(act, name), label: say.fields[name] }} />
  );
  return (
    <form ref={form} className="framed-act" aria-labelledby={act} noValidate onSubmit={submit}>
      <h2 id={act}>{say.acts[act]}</h2>
      <p>{say.leads[act]}</p>
      <ErrorSummary errors={errors} language={language} />
      {trouble && <TroubleNote trouble={trouble} />}
      <ActFields act={act} file={file} errors={errors} />
      {act === 'check' && area('staff', 2)}
      {act !== 'assign' && area('words', 3)}
      {(act === 'check' || act === 'recheck') && <CheckFilesField id={file.row.id} />}
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.acts[act]}
      </button>
    </form>
  );
}
