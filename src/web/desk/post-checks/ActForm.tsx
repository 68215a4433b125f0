import type { FormEvent } from 'react';
import type { PostCheckAct, PostCheckFile } from '../../../modules/intake/post-checks/contract.ts';
import { METHODS } from '../../../modules/intake/post-checks/contract/kinds.ts';
import { postCheckWording } from '../../../modules/intake/post-checks/wording.ts';
import { actOnPostCheck } from '../../api/post-checks.ts';
import { TextArea } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { bodyIn, OUTCOMES_OF } from './body-in.ts';
import { deskPostCheckWording } from './wording.ts';

type ActFormProps = { act: PostCheckAct; file: PostCheckFile; changed: () => void };

/** One act on a check; what was typed stays where it is refused. */
export function ActForm({ act, file, changed }: ActFormProps) {
  const language = useLanguage();
  const say = deskPostCheckWording[language];
  const { isSending, trouble, send } = useSending();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wish = bodyIn(act, new FormData(event.currentTarget), file);
    if (wish === undefined) return;
    await send(wish, (key) => actOnPostCheck({ ...wish, id: file.row.id }, key).then(changed));
  };
  return (
    <form className="post-check-act" aria-labelledby={act} onSubmit={(event) => void submit(event)}>
      <h2 id={act}>{say.acts[act]}</h2>
      <p>{say.leads[act]}</p>
      {trouble && <TroubleNote trouble={trouble} />}
      <Choices act={act} file={file} />
      {act === 'check' && <TextArea language={language} name="staff" label={say.fields.staff} rows={2} />}
      {act === 'orderRectification' && <UntilField file={file} />}
      {act !== 'assign' && <TextArea language={language} name="words" label={say.fields.words} rows={3} />}
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.acts[act]}
      </button>
    </form>
  );
}

function UntilField({ file: { term } }: { file: PostCheckFile }) {
  const { until } = deskPostCheckWording[useLanguage()].fields;
  return (
    <p>
      <label className="label" htmlFor="until">
        {until}
      </label>
      <input className="input" type="date" id="until" name="until" min={term?.from} max={term?.latest} />
    </p>
  );
}

/** What is chosen from a list in this act. */
function Choices({ act, file }: { act: PostCheckAct; file: PostCheckFile }) {
  const language = useLanguage();
  const { fields, codes } = deskPostCheckWording[language];
  const { methods, grounds } = postCheckWording[language];
  const field = (name: 'officer' | 'method' | 'outcome' | 'ground', options: { value: string; label: string }[]) => (
    <ChoiceField name={name} label={fields[name]} first={fields.choose} options={options} />
  );
  const outcomes = (values: readonly (keyof typeof codes)[]) =>
    field(
      'outcome',
      values.map((value) => ({ value, label: codes[value] })),
    );
  switch (act) {
    case 'assign':
      return field(
        'officer',
        file.colleagues.map(({ id, name }) => ({ value: id, label: name ?? id })),
      );
    case 'check':
      return (
        <>
          {field(
            'method',
            METHODS.map((value) => ({ value, label: methods[value] })),
          )}
          {outcomes(OUTCOMES_OF.check)}
        </>
      );
    case 'propose':
      return field(
        'ground',
        file.grounds.map((value) => ({ value, label: grounds[value] })),
      );
    case 'orderRectification':
      return null;
    default:
      return outcomes(OUTCOMES_OF[act]);
  }
}
