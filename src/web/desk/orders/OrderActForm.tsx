import type { FormEvent } from 'react';
import type { OrderAct, OrderFile } from '../../../modules/oversight/orders/contract.ts';
import { answerOrder, leadOrder } from '../../api/orders.ts';
import { TextArea, type Language } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { actOf } from './act-of.ts';
import { DaysField } from './DaysField.tsx';
import { ordersWording } from './wording.ts';

type OrderActFormProps = { file: OrderFile; act: OrderAct; changed: () => void };

/** One act on an order; what was typed stays where it is refused. */
export function OrderActForm({ file, act, changed }: OrderActFormProps) {
  const language = useLanguage();
  const say = ordersWording[language];
  const { isSending, trouble, send } = useSending();
  const { id, version } = file.row;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = actOf(act, new FormData(event.currentTarget));
    if (typed === undefined) return;
    await send({ version, act: typed }, async (key) => {
      if (typed.type === 'receive' || typed.type === 'answer') await answerOrder(id, { version, act: typed }, key);
      else await leadOrder(id, { version, act: typed }, key);
      changed();
    });
  };
  return (
    <form className="order-act" aria-labelledby={`act-${act}`} onSubmit={(event) => void submit(event)}>
      <h2 id={`act-${act}`}>{say.acts[act]}</h2>
      {trouble && <TroubleNote trouble={trouble} />}
      <Fields file={file} act={act} language={language} />
      <button
        type="submit"
        className={act === 'discard' ? 'button button-plain' : 'button button-go'}
        aria-disabled={isSending || undefined}
      >
        {isSending ? say.sending : say.send[act]}
      </button>
    </form>
  );
}

function Fields({ file, act, language }: { file: OrderFile; act: OrderAct; language: Language }) {
  const say = ordersWording[language];
  switch (act) {
    case 'redraft':
      return (
        <>
          <TextArea
            language={language}
            name="redraft-words"
            label={say.words.redraft}
            value={file.words ?? ''}
            rows={4}
          />
          <DaysField name="days" language={language} />
        </>
      );
    case 'check':
      return (
        <>
          <ChoiceField
            name="verdict"
            label={say.verdict}
            first={say.choose}
            options={Object.entries(say.verdicts)
              .filter(([value]) => value !== (file.row.returned ? 'returned' : 'notSettled'))
              .map(([value, label]) => ({ value, label }))}
          />
          <TextArea language={language} name="check-words" label={say.words.check} rows={3} />
        </>
      );
    case 'answer':
    case 'close':
      return <TextArea language={language} name={`${act}-words`} label={say.words[act]} rows={4} />;
    default:
      return null;
  }
}
