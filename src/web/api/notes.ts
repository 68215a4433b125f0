import type { CaseNotes, WriteNote, WrittenNote } from '../../modules/intake/notes/contract.ts';
import { caseAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readNotes = (caseId: string, signal?: AbortSignal) => read<CaseNotes>(caseAddresses.notes(caseId), signal);

/** `key` is the intention's and stays the same on a repeat. */
export const writeNote = ({ caseId, key }: { caseId: string; key: string }, note: WriteNote) =>
  send<WrittenNote>(caseAddresses.notes(caseId), { method: 'POST', body: note, key });
