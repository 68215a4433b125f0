import { useQueryClient } from '@tanstack/react-query';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { jointMeetingWording } from './wording.ts';

/** Sends what a form asks for, once; what shows meetings is read again. */
export function useMoving() {
  const say = jointMeetingWording[useLanguage()];
  const client = useQueryClient();
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const submit = async (wish: unknown, work: (key: string) => Promise<unknown>) => {
    const isDone = await send(wish, async (key) => {
      await work(key);
      announce(say.done);
    });
    if (isDone) await client.invalidateQueries({ queryKey: ['meetings'] });
    return isDone;
  };
  return { isSending, trouble, submit };
}
