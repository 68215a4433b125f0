import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LeaveRow } from '../../../modules/identity/contract/deputies.ts';
import { takeBack } from '../../api/leaves.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useSending } from './use-sending.ts';
import { leavesWording } from './wording.ts';

/** What was done, said aloud and shown; the lists are read anew. `department`: as its head, else of one's own leaves. */
export function useChanges(department?: string) {
  const say = leavesWording[useLanguage()];
  const client = useQueryClient();
  const announce = useAnnounce();
  const { trouble, send } = useSending();
  const [said, setSaid] = useState<string[]>([]);
  const changed = (sentences: string[]) => {
    setSaid(sentences);
    announce(sentences.join(' '));
    void client.invalidateQueries({ queryKey: ['leaves'] });
  };
  const back = ({ id }: LeaveRow) =>
    void send(id, async (key) => {
      await takeBack(id, department, key);
      changed([say.wasTakenBack]);
    });
  return { said, trouble, changed, back };
}
