import type { FormEvent } from 'react';
import type { TurnedAwayListRow } from '../../../modules/intake/turned-away/contract.ts';
import { reviewTurnedAway } from '../../api/turned-away.ts';
import { TextArea } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { textIn } from '../shell/text-in.ts';
import { deskTurnedAwayWording } from './wording.ts';

export type MoveProps = { row: TurnedAwayListRow; changed: () => void };

const OUTCOMES = ['overturned', 'upheld'] as const;

/** Upheld or overturned, with the reason that the person reads; what was typed stays where it is refused. */
export function ReviewForm({ row, changed }: MoveProps) {
  const language = useLanguage();
  const say = deskTurnedAwayWording[language];
  const { isSending, trouble, send } = useSending();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const outcome = OUTCOMES.find((one) => one === textIn(form, 'outcome'));
    if (outcome === undefined) return;
    const review = { version: row.version, outcome, words: textIn(form, 'words') };
    await send(review, (key) => reviewTurnedAway(row.id, review, key).then(changed));
  };
  return (
    <form className="framed-act" aria-labelledby="review" onSubmit={(event) => void submit(event)}>
      <h2 id="review">{say.review.title}</h2>
      <p>{say.review.lead}</p>
      {trouble && <TroubleNote trouble={trouble} />}
      <ChoiceField
        name="outcome"
        label={say.review.outcome}
        first={say.choose}
        options={OUTCOMES.map((value) => ({ value, label: say.review.outcomes[value] }))}
      />
      <TextArea language={language} name="words" label={say.review.words} hint={say.review.hint} rows={3} />
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.review.act}
      </button>
    </form>
  );
}
