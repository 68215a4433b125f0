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
  },
};
