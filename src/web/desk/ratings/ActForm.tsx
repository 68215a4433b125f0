import type { FormEvent } from 'react';
import type { RectificationAct, RectificationRow } from '../../../modules/ratings/rectifying/contract.ts';
import { ratingWording } from '../../../modules/ratings/wording.ts';
import { handleBadRating, reviewExclusion } from '../../api/ratings.ts';
import { TextArea, type Language } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { textIn } from '../shell/text-in.ts';
import { actOf } from './act-of.ts';
import { deskRatingsWording } from './wording.ts';

type ActFormProps = { rating: string; act: RectificationAct; row: RectificationRow; changed: () => void };

/** One act on a bad rating; what was typed stays where it is refused. */
export function ActForm({ rating, act, row, changed }: ActFormProps) {
  const language = useLanguage();
  const say = deskRatingsWording[language];
  const { isSending, trouble, send } = useSending();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const { version } = row;
    if (act === 'review') {
      const review = { version, upheld: textIn(form, 'upheld') === 'yes', words: textIn(form, 'review-words') };
      await send(review, (key) => reviewExclusion(rating, review, key).then(changed));
      return;
    }
    const done = actOf(act, form);
    if (done) await send(done, (key) => handleBadRating(rating, { version, act: done }, key).then(changed));
  };
  return (
    <form className="rating-act" aria-labelledby={`act-${act}`} onSubmit={(event) => void submit(event)}>
      <h2 id={`act-${act}`}>{say.acts[act]}</h2>
      {trouble && <TroubleNote trouble={trouble} />}
      <Chosen act={act} named={row.named} language={language} />
      <TextArea language={language} name={`${act}-words`} label={say.words[act]} hint={say.hints[act]} rows={3} />
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.send[act]}
      </button>
    </form>
  );
}

type ChosenProps = { act: RectificationAct; named: boolean; language: Language };

/** What is chosen beside the words. Who gave no name cannot be called. */
function Chosen({ act, named, language }: ChosenProps) {
  const say = deskRatingsWording[language];
  const options = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }));
  switch (act) {
    case 'verify':
      return (
        <>
          {named && (
            <ChoiceField name="contact" label={say.contact} first={say.choose} options={options(say.contacts)} />
          )}
          <ChoiceField
            name="finding"
            label={say.finding}
            first={say.choose}
            options={options(ratingWording[language].findings)}
          />
        </>
      );
    case 'revisit':
      return <ChoiceField name="contact" label={say.revisited} first={say.choose} options={options(say.revisits)} />;
    case 'review':
      return <ChoiceField name="upheld" label={say.upheld} first={say.choose} options={options(say.upholds)} />;
    default:
      return null;
  }
}
