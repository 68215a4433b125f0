import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { intention } from '../../api/intention.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';

/** One act of the window: sent again after a lost answer it happens once; afterwards every list is read anew. */
export function useAct<Wish extends object>(
  send: (wish: Wish & { key: string }) => Promise<unknown>,
  { said, done }: { said: string; done?: () => void },
) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const [wish] = useState(() => intention());
  return useMutation({
    mutationFn: async (asked: Wish) => {
      await send({ ...asked, key: wish.keyOf(asked) });
      wish.fulfilled();
    },
    onSuccess: async () => {
      announce(said);
      await client.invalidateQueries({ queryKey: ['issuing'] });
      done?.();
    },
  });
}
