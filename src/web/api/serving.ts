import type { CaseService, PaperServed, ServePaper } from '../../modules/intake/serving/contract.ts';
import { caseAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readService = (caseId: string, signal?: AbortSignal) =>
  read<CaseService>(caseAddresses.service(caseId), signal);

type Serving = { caseId: string; paper: string; key: string };

/** `key` is the intention's and stays the same on a repeat. */
export const servePaper = ({ caseId, paper, key }: Serving, wish: ServePaper) =>
  send<PaperServed>(caseAddresses.servePaper(caseId, paper), { method: 'POST', body: wish, key });
