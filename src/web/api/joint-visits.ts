import type {
  CallOffVisit,
  CaseVisits,
  LeaveVisit,
  MovedVisit,
  NameInspectors,
  NoteAbsent,
  OfferTimes,
  RecordVisit,
} from '../../modules/intake/joint-visit/contract.ts';
import { read, send } from './client.ts';

/** The API of visits that departments make together. */
export const readCaseVisits = (caseId: string, signal?: AbortSignal) =>
  read<CaseVisits>(`/api/cases/${caseId}/joint-visits`, signal);

type VisitMoves = {
  inspectors: NameInspectors;
  times: OfferTimes;
  'calling-off': CallOffVisit;
  leaving: LeaveVisit;
  absence: NoteAbsent;
  record: RecordVisit;
};

export const moveVisit = <Act extends keyof VisitMoves>(
  id: string,
  { act, body, key }: { act: Act; body: VisitMoves[Act]; key: string },
) => send<MovedVisit>(`/api/joint-visits/${id}/${act}`, { method: 'POST', body, key });
