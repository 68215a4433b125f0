import { useState } from 'react';
import { intention } from '../../api/intention.ts';
import { troubleOf, type Trouble } from '../../api/trouble.ts';

export type Sending = {
  isSending: boolean;
  trouble: Trouble | undefined;
  /** Sends a wish under its own key; true when it was granted. Meanwhile nothing else is sent. */
  send: (wish: unknown, work: (key: string) => Promise<void>) => Promise<boolean>;
};

/** One wish at a time, each done once however often it is sent. */
export function useSending(): Sending {
  const [keys] = useState(() => intention());
  const [state, setState] = useState<'idle' | 'sending' | Trouble>('idle');
  const send: Sending['send'] = async (wish, work) => {
    if (state === 'sending') return false;
    setState('sending');
    try {
      await work(keys.keyOf(wish));
      keys.fulfilled();
      setState('idle');
      return true;
    } catch (error) {
      setState(troubleOf(error));
      return false;
    }
  };
  return { isSending: state === 'sending', trouble: typeof state === 'object' ? state : undefined, send };
}
