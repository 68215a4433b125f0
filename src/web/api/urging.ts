import type { Moved } from '../../modules/intake/cases/contract.ts';
import { caseAddresses } from './addresses.ts';
import { send } from './client.ts';

/** 催办 of a colleague's open task, and the answer to one. */
export const urgeTask = (at: { caseId: string; task: string }, words: string, key: string) =>
  send<Moved>(caseAddresses.urge(at), { method: 'POST', body: { words }, key });

export const answerUrge = (at: { caseId: string; urge: string; task: string }, words: string, key: string) =>
  send<Moved>(caseAddresses.urgeAnswer(at), { method: 'POST', body: { words }, key });
