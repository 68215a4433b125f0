import type {
  AnswerInvitation,
  CallMeeting,
  CallOffMeeting,
  CaseMeetings,
  CirculateMinutes,
  DraftMinutes,
  MeetingFile,
  MeetingPage,
  MeetingQuery,
  MeetingStaff,
  MovedMeeting,
  MoveMeeting,
  SayOfRecord,
} from '../../modules/intake/meeting/contract.ts';
import { meetingAddresses } from './addresses.ts';
import { read, send } from './client.ts';

/** The API of joint meetings about cases. */
export const readMeetings = (query: MeetingQuery, signal?: AbortSignal) =>
  read<MeetingPage>(meetingAddresses.list(query), signal);

export const readJointMeeting = (id: string, signal?: AbortSignal) =>
  read<MeetingFile>(meetingAddresses.file(id), signal);

export const readCaseMeetings = (caseId: string, signal?: AbortSignal) =>
  read<CaseMeetings>(meetingAddresses.ofCase(caseId), signal);

export const readMeetingStaff = (department: string, signal?: AbortSignal) =>
  read<MeetingStaff>(meetingAddresses.staff(department), signal);

export const callMeeting = (caseId: string, body: CallMeeting, key: string) =>
  send<MovedMeeting>(meetingAddresses.ofCase(caseId), { method: 'POST', body, key });

/** What can be done with a meeting, each with what it says. */
export type MeetingMoves = {
  answer: AnswerInvitation;
  move: MoveMeeting;
  'calling-off': CallOffMeeting;
  minutes: DraftMinutes;
  circulation: CirculateMinutes;
  word: SayOfRecord;
  final: Record<string, never>;
};

export const moveMeeting = <Act extends keyof MeetingMoves>(
  id: string,
  { act, body, key }: { act: Act; body: MeetingMoves[Act]; key: string },
) => send<MovedMeeting>(meetingAddresses.move(id, act), { method: 'POST', body, key });
