import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { TextArea } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { templatesWording } from './wording.ts';

/** What is filled in, the key under which it is sent, and why; a page has several of these forms, so each names its fields apart. */
export type Filled = { form: FormData; key: string; reason: string };

type OrderFormProps = {
  id: string;
  words: { send: string; done: string };
  wish: (filled: Omit<Filled, 'key'>) => unknown;
  work: (filled: Filled) => Promise<unknown>;
  children?: ReactNode;
};

/** An order with its reason: done once however often it is sent, and told. */
export function OrderForm({ id, words, wish, work, children }: OrderFormProps) {
  const language = useLanguage();
  const say = templatesWording[language];
  const client = useQueryClient();
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const reason = textIn(form, `reason-${id}`);
    await send(wish({ form, reason }), async (key) => {
      await work({ form, key, reason });
      announce(words.done);
      await client.invalidateQueries({ queryKey: ['process-templates'] });
    });
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {trouble && <TroubleNote trouble={trouble} />}
      {children}
      <TextArea language={language} name={`reason-${id}`} label={say.reason} hint={say.reasonHint} rows={2} />
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : words.send}
      </button>
    </form>
  );
}
