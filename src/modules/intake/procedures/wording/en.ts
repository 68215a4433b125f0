import type { ProcedureWording } from './shape.ts';

export const en: ProcedureWording = {
  refusals: {
    contentMissing: 'Say what is done in the special procedure and by whom; the applicant reads it in the notice.',
    basisUncited: 'Name the law in its title marks, and its article, in Chinese. Leave it empty if there is none.',
    procedureLength: 'A special procedure takes 1 to 180 days, working days or calendar days.',
    procedureStart: 'The first day has to be between {from} and {until}.',
    tooManyProcedures: 'Too many special procedures of this case are open. End some of them first.',
    procedureUnknown: 'There is no such special procedure. Reload and look again.',
    procedureAnswered: 'This special procedure was answered already. Reload and look again.',
    requesterMayNotApprove: 'You asked for this special procedure yourself. Another head has to approve it.',
    procedureNotRunning: 'This special procedure does not go on. Reload and look again.',
    procedureEnd: 'The day on which it ended has to be between {from} and {until}.',
    resultMissing: 'Say what came of the special procedure.',
    procedureOpen: 'A special procedure is not answered or has not ended, so it cannot be decided yet.',
    hearingOfferedAlready: 'The applicant was told of the right to a hearing already.',
    matterMissing: 'Say what it is about; the applicant reads it in the notice.',
    noHearingOffered: 'The organ did not say that a hearing can be asked for in this application.',
    hearingTooLate:
      'A hearing could be asked for until {until}. That day is over, so by law none is held. You can write to whoever handles the case, or call 12345.',
    hearingRequestedAlready: 'A hearing was asked for already. See the case for time and place.',
    noHearingRequested: 'The applicant asked for no hearing, or it was held already. Reload and look again.',
    hearingDay:
      'The hearing has to be between {from} and {until}: told seven working days before, and held within twenty.',
    placeMissing: 'Say where the hearing is.',
    presiderUnknown: 'Whoever presides works for this department. Choose from the list.',
    presiderExamined: 'This colleague examined the application and by law does not preside. Choose another one.',
    presiderKeepsAway:
      'This colleague has to keep away from this application and does not preside. Choose another one.',
    noPresiderYet: 'Nobody was named yet to preside.',
    objectedAlready: 'Another presider can be asked for once, and was.',
    noObjection: 'No objection waits for an answer. Reload and look again.',
    objectionOpen: 'The applicant asked for another presider. Answer that first.',
    hearingNotYet: 'The hearing is on {on} and can be recorded from that day on.',
    recordMissing: 'Give the record of the hearing, and who took part.',
    recordUnsigned: 'The record can be handed in once those who took part have signed it.',
    hearingPending: 'The applicant can ask for a hearing until {until}, so it cannot be decided yet.',
    hearingUnconsidered:
      'There was a hearing and the decision stands on its record. Say in the facts or reasons what it brought.',
  },
};
