import { useQueryClient } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { readCase } from '../../api/cases.ts';
import { showCaseFile } from '../case-file/use-case-file.ts';
import { useSending } from '../leaves/use-sending.ts';

/** What a form about an urge says: about which task, and in which words. */
export type Said = { task: string; words: string };

const textIn = (form: FormData, name: keyof typeof FIELDS) => {
  const value = form.get(FIELDS[name]);
  return typeof value === 'string' ? value : '';
};

/** Names of the fields; an act's form may be open beside these. */
export const FIELDS = { task: 'urgedTask', words: 'urgeWords' } as const;

/** Sends a form about an urge, once, and shows the case as it stands then. */
export function useUrging(caseId: string, work: (said: Said, key: string) => Promise<unknown>) {
  const client = useQueryClient();
  const { isSending, trouble, send } = useSending();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = { task: textIn(form, 'task'), words: textIn(form, 'words') };
    void send(said, async (key) => {
      await work(said, key);
      showCaseFile(client, await readCase(caseId));
    });
  };
  return { isSending, trouble, submit };
}
