import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { readCase } from '../../api/cases.ts';
import { intention, type Intention } from '../../api/intention.ts';
import { showCaseFile } from '../case-file/use-case-file.ts';
import type { Sent } from './batch.ts';
import { idOf, type ListedTask } from './listed-task.ts';
import { useSentence } from './use-sentence.ts';

/** What is done to one task, under a key of its own. */
export type OrderOne<Says> = (listed: ListedTask, says: Says, key: string) => Promise<unknown>;

/**
 * Hands in one task after the other, each under its own key: a repeat of those that failed does nothing twice. What was refused stays
 * with its sentence; what was done is shown as it stands now.
 */
export function useBatch<Says>(order: OrderOne<Says>) {
  const sentenceOf = useSentence();
  const client = useQueryClient();
  const wishes = useRef(new Map<string, Intention>());
  const [results, setResults] = useState<ReadonlyMap<string, Sent>>(new Map());
  const [isSending, setSending] = useState(false);
  const note = (id: string, sent: Sent) => setResults((before) => new Map(before).set(id, sent));

  const sendOne = async (listed: ListedTask, says: Says) => {
    const id = idOf(listed);
    const wish = wishes.current.get(id) ?? intention();
    wishes.current.set(id, wish);
    note(id, { state: 'sending' });
    try {
      await order(listed, says, wish.keyOf({ id, says }));
      note(id, { state: 'done' });
    } catch (error) {
      note(id, { state: 'refused', why: sentenceOf(error) });
      return;
    }
    // It is done, whether or not it can be looked at again now.
    await readCase(listed.case.id).then(
      (file) => showCaseFile(client, file),
      () => undefined,
    );
  };
  const send = async (tasks: readonly ListedTask[], says: Says) => {
    setSending(true);
    for (const task of tasks) if (results.get(idOf(task))?.state !== 'done') await sendOne(task, says);
    setSending(false);
  };
  return { results, isSending, send };
}
