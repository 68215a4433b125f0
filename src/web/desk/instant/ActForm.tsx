import { useRef, useState, type SyntheticEvent } from 'react';
import type { InstantFile } from '../../../modules/intake/instant/contract.ts';
import { actOnInstant } from '../../api/instant.ts';
import { ErrorSummary, errorOf, Select, TextArea } from '../../ui/index.ts';
import { useSummaryLinks } from '../acts/use-form-keys.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { bodyIn, fieldOf, lacksIn, OUTCOMES_OF, type InstantAct, type Lack } from './body-in.ts';
import { deskInstantWording } from './wording.ts';

type ActFormProps = { act: InstantAct; file: InstantFile; changed: () => void };

/** Agree or not, take back or not, always with a reason; what was typed stays where it is refused. */
export function ActForm({ act, file, changed }: ActFormProps) {
  const language = useLanguage();
  const say = deskInstantWording[language];
  const form = useRef<HTMLFormElement>(null);
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const { isSending, trouble, send } = useSending();
  useSummaryLinks(form);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setLacks(lacksIn(act, typed));
    const wish = bodyIn(act, typed, file.row.version);
    if (wish) void send(wish, (key) => actOnInstant({ ...wish, id: file.row.caseId }, key).then(changed));
  };
  const errors = lacks.map((name) => ({ field: fieldOf(act, name), message: say.lacks[name] }));
  const [outcome, words] = [fieldOf(act, 'outcome'), fieldOf(act, 'words')];
  const options = OUTCOMES_OF[act].map((value) => ({
    value,
    label: { zh: deskInstantWording.zh.codes[value], en: deskInstantWording.en.codes[value] },
  }));
  return (
    <form ref={form} className="framed-act" aria-labelledby={act} noValidate onSubmit={submit}>
      <h2 id={act}>{say.acts[act]}</h2>
      <p>{say.leads[act]}</p>
      <ErrorSummary errors={errors} language={language} />
      {trouble && <TroubleNote trouble={trouble} />}
      <Select {...{ language, options, name: outcome, label: say.fields.outcome }} error={errorOf(errors, outcome)} />
      <TextArea {...{ language, rows: 3, name: words, label: say.fields.words }} error={errorOf(errors, words)} />
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.acts[act]}
      </button>
    </form>
  );
}
