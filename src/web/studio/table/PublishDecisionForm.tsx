import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { publishDecision } from '../../api/decision-models.ts';
import { fieldId, momentText, numberText, TextArea } from '../../ui/index.ts';
import { useSending } from '../../desk/leaves/use-sending.ts';
import { useAnnounce } from '../../desk/shell/AnnouncingRoom.tsx';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { textIn } from '../../desk/shell/text-in.ts';
import { TroubleNote } from '../../desk/shell/TroubleNote.tsx';
import { DraftChanges } from './DraftChanges.tsx';
import type { Work } from './use-drafting.ts';
import { tableWording } from './wording.ts';

type PublishDecisionProps = {
  model: string;
  revision: number;
  work: Work;
  isReady: boolean;
  published: () => void;
};

/** See what changes, say the reason, and from when it decides. */
export function PublishDecisionForm({ isReady, work, ...form }: PublishDecisionProps) {
  const say = tableWording[useLanguage()].publish;
  return (
    <section aria-labelledby="publish-decision">
      <h2 id="publish-decision">{say.title}</h2>
      {isReady ? (
        <>
          <DraftChanges model={form.model} revision={form.revision} work={work} />
          <Ready {...form} />
        </>
      ) : (
        <p>{say.first}</p>
      )}
    </section>
  );
}

function Ready({ model, revision, published }: Omit<PublishDecisionProps, 'isReady' | 'work'>) {
  const language = useLanguage();
  const say = tableWording[language].publish;
  const client = useQueryClient();
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const day = fieldId('decides-from');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const on = textIn(form, 'on');
    const wish = { revision, reason: textIn(form, 'reason'), ...(on !== '' && { on }) };
    await send(wish, async (intention) => {
      const { version, effectiveAt } = await publishDecision(model, wish, intention);
      announce(say.done(numberText(version, language), momentText(new Date(effectiveAt), language)));
      await client.invalidateQueries({ queryKey: ['decision-models'] });
      published();
    });
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {trouble && <TroubleNote trouble={trouble} />}
      <TextArea language={language} name="reason" label={say.reason} hint={say.reasonHint} rows={3} />
      <div className="field">
        <label className="label" htmlFor={day}>
          {say.day}
        </label>
        <input className="input table-day" type="date" id={day} name="on" />
      </div>
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.send}
      </button>
    </form>
  );
}
