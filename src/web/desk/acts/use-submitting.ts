import { useQueryClient } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';

/** Sends what a form asks for, once, and says that it is done; what shows things of that kind is read again. */
export function useSubmitting(kind: string, done: string) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const submit = async (wish: unknown, work: (key: string) => Promise<unknown>) => {
    const isDone = await send(wish, async (key) => {
      await work(key);
      announce(done);
    });
    if (isDone) await client.invalidateQueries({ queryKey: [kind] });
    return isDone;
  };
  return { isSending, trouble, submit };
}

/** What was typed into the form that is sent. */
export function typedIn(event: SyntheticEvent<HTMLFormElement>): FormData {
  event.preventDefault();
  return new FormData(event.currentTarget);
}
