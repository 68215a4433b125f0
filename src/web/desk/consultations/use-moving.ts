import { useQueryClient } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { deskConsultationWording } from './wording.ts';

/** Sends what a form asks for, once; what shows consultations is read again. */
export function useMoving() {
  const say = deskConsultationWording[useLanguage()];
  const client = useQueryClient();
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const submit = async (wish: unknown, work: (key: string) => Promise<unknown>) => {
    const isDone = await send(wish, async (key) => {
      await work(key);
      announce(say.done);
    });
    if (isDone) await client.invalidateQueries({ queryKey: ['consultations'] });
    return isDone;
  };
  return { isSending, trouble, submit };
}

/** What was typed into the form that is sent. */
export function typedIn(event: SyntheticEvent<HTMLFormElement>): FormData {
  event.preventDefault();
  return new FormData(event.currentTarget);
}
