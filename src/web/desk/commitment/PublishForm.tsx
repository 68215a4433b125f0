import { useState, type FormEvent } from 'react';
import type { PublishText, TextVersion } from '../../../modules/intake/commitment/contract.ts';
import { publishText } from '../../api/commitments.ts';
import { Checkboxes, TextArea, TextInput } from '../../ui/index.ts';
import { Day } from '../leaves/fields.tsx';
import { useSending } from '../leaves/use-sending.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { commitmentDeskWording } from './wording.ts';

type Props = { item: string; newest: TextVersion; published: (version: number) => void };

/** The next version begins as the one before; what was typed stays where it is refused. */
export function PublishForm({ item, newest, published }: Props) {
  const { texts: say } = commitmentDeskWording[useLanguage()];
  const { isSending, trouble, send } = useSending();
  const [isOpen, setIsOpen] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wish = wishFrom(new FormData(event.currentTarget), newest);
    await send(wish, async (key) => published((await publishText(item, wish, key)).version));
  };
  if (!isOpen) {
    return (
      <p>
        <button type="button" className="button button-plain" onClick={() => setIsOpen(true)}>
          {say.next}
        </button>
      </p>
    );
  }
  return (
    <form aria-labelledby="publish-text" onSubmit={(event) => void submit(event)}>
      <h2 id="publish-text">{say.next}</h2>
      {trouble && <TroubleNote trouble={trouble} />}
      <Fields newest={newest} />
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.send}
      </button>
    </form>
  );
}

function Fields({ newest }: Pick<Props, 'newest'>) {
  const language = useLanguage();
  const { texts: say, notice, promise } = commitmentDeskWording[language];
  return (
    <>
      <TextArea language={language} name="notice" label={notice} value={newest.notice} rows={8} />
      <TextArea language={language} name="commitment" label={promise} value={newest.commitment} rows={4} />
      <TextInput
        language={language}
        name="withinDays"
        label={say.withinDays}
        typing="wholeNumber"
        width="short"
        value={String(newest.withinDays)}
      />
      <TextInput language={language} name="onFalsehood" label={say.onFalsehood} value={newest.onFalsehood} />
      <TextInput
        language={language}
        name="scope"
        label={say.scopeLabel}
        hint={say.scopeHint}
        value={newest.scope ?? ''}
      />
      <Day name="effectiveOn" label={say.effectiveOn} />
      <Checkboxes
        language={language}
        name="confirmed"
        label={<span className="unseen">{say.isConfirmed}</span>}
        choices={[{ value: 'yes', label: say.isConfirmed }]}
      />
      <TextArea language={language} name="reason" label={say.reason} hint={say.reasonHint} rows={3} />
    </>
  );
}

function wishFrom(form: FormData, { version, kind }: TextVersion): PublishText {
  const text = (name: string) => textIn(form, name);
  const scope = text('scope').trim();
  return {
    ...{ version, kind, notice: text('notice'), commitment: text('commitment') },
    ...{ withinDays: Number(text('withinDays')), onFalsehood: text('onFalsehood') },
    scope: scope === '' ? null : scope,
    confirmed: text('confirmed') === 'yes',
    effectiveOn: text('effectiveOn'),
    reason: text('reason'),
  };
}
