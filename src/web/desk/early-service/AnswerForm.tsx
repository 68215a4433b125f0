import { useState, type FormEvent } from 'react';
import type { AnswerEarlyService, EarlyServiceFile } from '../../../modules/intake/early-service/contract.ts';
import { VERDICTS } from '../../../modules/intake/early-service/contract/kinds.ts';
import { answerEarlyService } from '../../api/early-service.ts';
import { fieldId, plain } from '../../ui/index.ts';
import { PhraseArea } from '../acts/PhraseArea.tsx';
import { GUIDANCE_PHRASES, PREPARING_PHRASES } from '../acts/phrases.ts';
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
      <PhraseArea name="words" label={say.words} phrases={GUIDANCE_PHRASES} typed={{}} errors={[]} />
      {parts.map((part) => (
        <PartFields key={part.key} part={part} />
      ))}
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.send}
      </button>
    </form>
  );
}

/** What is said of one part is asked for once something is said of it. */
function PartFields({ part: { key, name } }: { part: Named }) {
  const { act: say } = deskEarlyServiceWording[useLanguage()];
  const [verdict, choose] = useState('');
  const id = fieldId(`verdict-${key}`);
  return (
    <>
      <div className="field">
        <label className="label" htmlFor={id}>
          {say.verdict(name)}
        </label>
        <span className="select">
          <select
            className="input"
            id={id}
            name={`verdict-${key}`}
            value={verdict}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">{say.choose}</option>
            {VERDICTS.map((one) => (
              <option key={one} value={one}>
                {say.verdicts[one]}
              </option>
            ))}
          </select>
        </span>
      </div>
      {verdict !== '' && (
        <PhraseArea
          name={`words-${key}`}
          label={say.remark(name)}
          rows={2}
          phrases={PREPARING_PHRASES}
          typed={{}}
          errors={[]}
          optional
        />
      )}
    </>
  );
}
