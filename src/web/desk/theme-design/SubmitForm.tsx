import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { civilDate } from '../../../kernel/civil-date.ts';
import { submitDesign } from '../../api/theme-designs.ts';
import { dayText, fieldId, numberText, TextArea } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import type { DesignStanding } from './standing.ts';
import { themeDesignWording } from './wording.ts';

type SubmitProps = { theme: string; revision: number; standing: DesignStanding; submitted: () => void };

/** The saved draft becomes the next version of the theme, with a reason and a day. */
export function SubmitForm({ standing, ...form }: SubmitProps) {
  const say = themeDesignWording[useLanguage()].submit;
  return (
    <section aria-labelledby="theme-submit">
      <h2 id="theme-submit">{say.title}</h2>
      <p>{say.lead}</p>
      {standing === 'ready' ? <Ready {...form} /> : <p>{say.first[standing]}</p>}
    </section>
  );
}

function Ready({ theme, revision, submitted }: Omit<SubmitProps, 'standing'>) {
  const language = useLanguage();
  const say = themeDesignWording[language].submit;
  const client = useQueryClient();
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const day = fieldId('theme-from');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const on = textIn(form, 'on');
    const wish = { revision, reason: textIn(form, 'reason'), ...(on !== '' && { on }) };
    await send(wish, async (intention) => {
      const { version, effectiveOn } = await submitDesign(theme, wish, intention);
      announce(say.done(numberText(version, language), dayText(civilDate(effectiveOn), language)));
      await client.invalidateQueries({ queryKey: ['theme-designs'] });
      submitted();
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
        <input className="input" type="date" id={day} name="on" />
      </div>
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.send}
      </button>
    </form>
  );
}
