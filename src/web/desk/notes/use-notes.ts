import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WriteNote } from '../../../modules/intake/notes/contract.ts';
import { intention } from '../../api/intention.ts';
import { readNotes, writeNote } from '../../api/notes.ts';

const notesKey = (caseId: string) => ['notes', caseId] as const;

/** What colleagues said about a case; opening it again reads it anew. */
export const useNotes = (caseId: string) =>
  useQuery({ queryKey: notesKey(caseId), queryFn: ({ signal }) => readNotes(caseId, signal), gcTime: 0 });

/** Writes one, once however often it is sent, and reads them all again. */
export function useWriting(caseId: string) {
  const client = useQueryClient();
  const [wish] = useState(() => intention());
  return useMutation({
    mutationFn: async (note: WriteNote) => {
      await writeNote({ caseId, key: wish.keyOf({ caseId, note }) }, note);
      wish.fulfilled();
      await client.refetchQueries({ queryKey: notesKey(caseId) });
    },
  });
}
