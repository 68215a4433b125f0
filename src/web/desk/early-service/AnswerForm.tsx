import type { FormEvent } from 'react';
import type { AnswerEarlyService, EarlyServiceFile } from '../../../modules/intake/early-service/contract.ts';
import { VERDICTS } from '../../../modules/intake/early-service/contract/kinds.ts';
import { answerEarlyService } from '../../api/early-service.ts';
import { fieldId, plain, TextArea, TextInput } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { textIn } from '../shell/text-in.ts';
import { deskEarlyServiceWording } from './wording.ts';

type Named = { key: string; name: string };

/** Guidance on the whole, on each material and on each answer; what was typed stays where it is refused. */
export function AnswerForm({ file, changed }: { file: EarlyServiceFile; changed: () => void }) {
  const language = useLanguage();
  const { act: say } = deskEarlyServiceWording[language];
  const { isSending, trouble, send } = useSending();
  const { row, shown } = file;
  const parts: Named[] = [...(shown?.materials ?? []), ...(shown?.answers ?? [])].map(({ key, name }) => ({
    ...{ key, name: plain(name, language) },
  }));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const answer: AnswerEarlyService = {
      ...{ version: row.version, words: textIn(form, 'words') },
      parts: parts.flatMap(({ key }) => {
        const verdict = VERDICTS.find((one) => one === textIn(form, `verdict-${key}`));
        return verdict ? [{ about: key, verdict, words: textIn(form, `words-${key}`) }] : [];
      }),
    };
    await send(answer, (key) => answerEarlyService(row.id, answer, key).then(changed));
  };
  return (
    <form aria-labelledby="answer" onSubmit={(event) => void submit(event)}>
      <h2 id="answer">{say.title}</h2>
      <p>{say.lead}</p>
      {trouble && <TroubleNote trouble={trouble} />}
      <TextArea language={language} name="words" label={say.words} rows={3} />
      {parts.map((part) => (
        <PartFields key={part.key} part={part} />
      ))}
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.send}
      </button>
    </form>
  );
}

function PartFields({ part: { key, name } }: { part: Named }) {
  const language = useLanguage();
  const { act: say } = deskEarlyServiceWording[language];
  const id = fieldId(`verdict-${key}`);
  return (
    <>
      <div className="field">
        <label className="label" htmlFor={id}>
          {say.verdict(name)}
        </label>
        <span className="select">
          <select className="input" id={id} name={`verdict-${key}`}>
            <option value="">{say.choose}</option>
            {VERDICTS.map((verdict) => (
              <option key={verdict} value={verdict}>
                {say.verdicts[verdict]}
              </option>
            ))}
          </select>
        </span>
      </div>
      <TextInput language={language} name={`words-${key}`} label={say.remark(name)} />
    </>
  );
}
