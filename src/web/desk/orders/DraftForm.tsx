import { useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { DraftOrder, OrderPage } from '../../../modules/oversight/orders/contract.ts';
import { draftOrder } from '../../api/orders.ts';
import { plain, TextArea } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { DaysField } from './DaysField.tsx';
import { placeValue, placesOf, sectionOf } from './place.ts';
import { ordersWording } from './wording.ts';

type DraftFormProps = { places: OrderPage['places']; drafted: () => void };

/** A new order, about the case that the leader came from or about a section; what was typed stays where it is refused. */
export function DraftForm({ places, drafted }: DraftFormProps) {
  const language = useLanguage();
  const { draft: say } = ordersWording[language];
  const { caseId, task } = useSearch({ from: '/orders/' });
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const [kept, setKept] = useState(0);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const about = aboutIn(form, { caseId, task });
    const days = Number(textIn(form, 'order-days'));
    if (about === undefined || days === 0) return;
    const order: DraftOrder = { about, words: textIn(form, 'order-words'), days };
    const done = await send(order, (key) => draftOrder(order, key).then(drafted));
    if (!done) return;
    announce(say.saved);
    setKept((count) => count + 1);
  };
  const about = task === undefined ? say.aboutCase : say.aboutTask(task);
  return (
    <form key={kept} className="order-act" aria-labelledby="draft-order" onSubmit={(event) => void submit(event)}>
      <h2 id="draft-order">{say.title}</h2>
      {trouble && <TroubleNote trouble={trouble} />}
      {caseId === undefined ? (
        <ChoiceField
          name="order-place"
          label={say.place}
          first={say.choosePlace}
          options={placesOf(places).map(({ key, name, section }) => ({
            value: placeValue(key, section),
            label: section === null ? plain(name, language) : `${plain(name, language)} · ${section}`,
          }))}
        />
      ) : (
        <p>{about}</p>
      )}
      <TextArea language={language} name="order-words" label={say.words} hint={say.wordsHint} rows={4} />
      <DaysField name="order-days" language={language} />
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.send}
      </button>
    </form>
  );
}

type From = { caseId?: string | undefined; task?: string | undefined };

function aboutIn(form: FormData, { caseId, task }: From): DraftOrder['about'] | undefined {
  if (caseId !== undefined) return task === undefined ? { kind: 'case', caseId } : { kind: 'task', caseId, task };
  const place = sectionOf(textIn(form, 'order-place'));
  return place && { kind: 'section', ...place };
}
