import type { FormEvent } from 'react';
import { takeIn } from '../../api/turned-away.ts';
import { TextInput } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { textIn } from '../shell/text-in.ts';
import type { MoveProps } from './ReviewForm.tsx';
import { deskTurnedAwayWording } from './wording.ts';

/** What was overturned is taken in: the number of the case that came of it. */
export function TakeInForm({ row, changed }: MoveProps) {
  const language = useLanguage();
  const say = deskTurnedAwayWording[language];
  const { isSending, trouble, send } = useSending();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wish = { version: row.version, caseNumber: textIn(new FormData(event.currentTarget), 'caseNumber') };
    await send(wish, (key) => takeIn(row.id, wish, key).then(changed));
  };
  return (
    <form className="framed-act" aria-labelledby="take-in" onSubmit={(event) => void submit(event)}>
      <h2 id="take-in">{say.takeIn.title}</h2>
      <p>{say.takeIn.lead}</p>
      {trouble && <TroubleNote trouble={trouble} />}
      <TextInput language={language} name="caseNumber" label={say.takeIn.number} typing="wholeNumber" />
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.takeIn.act}
      </button>
    </form>
  );
}
