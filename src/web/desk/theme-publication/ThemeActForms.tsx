import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { ThemeSheet } from '../../../modules/themes/publication/contract.ts';
import { publishTheme, tryTheme, withdrawTheme } from '../../api/themes.ts';
import { TextArea } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { themePublicationWording } from './wording.ts';

/** What may be done to a theme where it stands. */
export function ThemeActForms({ sheet }: { sheet: ThemeSheet }) {
  const { forms: say } = themePublicationWording[useLanguage()];
  const { key, version, inService, standing } = sheet;
  const mayPublish = standing !== 'published' && sheet.missing.length === 0;
  return (
    <>
      {mayPublish && (
        <ThemeActForm
          words={{ send: say.publish, done: say.published, hint: say.reasonHint }}
          work={(reason, once) => publishTheme(key, { version, reason }, once)}
        />
      )}
      {inService !== null && (
        <ThemeActForm
          words={{ send: say.withdraw, done: say.withdrawn, hint: say.withdrawHint, isPlain: true }}
          work={(reason, once) => withdrawTheme(key, { version: inService, reason }, once)}
        />
      )}
      <ThemeActForm words={{ send: say.try, done: say.tried, isPlain: true }} work={(_, once) => tryTheme(key, once)} />
    </>
  );
}

type FormProps = {
  /** `isPlain`: an act beside the one that the page is for. */
  words: { send: string; done: string; hint?: string; isPlain?: true };
  work: (reason: string, once: string) => Promise<unknown>;
};

/** An act, with its reason where one is asked for: done once however often it is sent, and told. */
function ThemeActForm({ words, work }: FormProps) {
  const language = useLanguage();
  const { forms: say } = themePublicationWording[language];
  const client = useQueryClient();
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const name = `reason-${words.send}`;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = textIn(new FormData(event.currentTarget), name);
    await send({ reason, at: words.send }, async (once) => {
      await work(reason, once);
      announce(words.done);
      await client.invalidateQueries({ queryKey: ['themes'] });
    });
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {trouble && <TroubleNote trouble={trouble} />}
      {words.hint !== undefined && (
        <TextArea language={language} name={name} label={say.reason} hint={words.hint} rows={2} />
      )}
      <button
        type="submit"
        className={words.isPlain ? 'button button-plain' : 'button button-go'}
        aria-disabled={isSending || undefined}
      >
        {isSending ? say.sending : words.send}
      </button>
    </form>
  );
}
