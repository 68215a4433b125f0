import { useEffect, useRef, type FormEvent } from 'react';
import type { CreditRow, EndRecord } from '../../../modules/credit/contract.ts';
import { creditWording } from '../../../modules/credit/wording.ts';
import { endRecord } from '../../api/credit.ts';
import { CaseNumber, TextArea } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { textIn } from '../shell/text-in.ts';
import { creditPageWording } from './wording.ts';

type EndFormProps = { record: CreditRow; ended: () => void; fold: () => void };

/** Why a record ends, and the reason that is kept with it; what was typed stays where it is refused. */
export function EndForm({ record: { id, version, caseNumber, repair }, ended, fold }: EndFormProps) {
  const language = useLanguage();
  const say = creditPageWording[language];
  const { isSending, trouble, send } = useSending();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const why = textIn(form, 'why') === 'mistaken' ? 'mistaken' : 'repaired';
    const wish: EndRecord = { version, why, reason: textIn(form, 'reason') };
    await send(wish, (key) => endRecord(id, wish, key).then(ended));
  };
  return (
    <form aria-labelledby="end-record" onSubmit={(event) => void submit(event)}>
      <h2 id="end-record" ref={title} tabIndex={-1}>
        {say.ending} <CaseNumber number={caseNumber} />
      </h2>
      {repair && (
        <p>
          {say.rules} <span lang="zh">{repair.law}</span>
        </p>
      )}
      {trouble && <TroubleNote trouble={trouble} />}
      <ChoiceField
        name="why"
        label={say.why}
        first={say.choose}
        options={Object.entries(creditWording[language].endings).map(([value, label]) => ({ value, label }))}
      />
      <TextArea language={language} name="reason" label={say.reason} hint={say.reasonHint} rows={3} />
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.send}
      </button>{' '}
      <button type="button" className="button button-quiet" onClick={fold}>
        {say.keep}
      </button>
    </form>
  );
}
