import type { Language } from '../../../kernel/language.ts';
import { never } from '../../../kernel/result.ts';
import { themeWording } from '../wording.ts';
import type { JourneyFault } from './played.ts';

type Words = { language: Language; named: (item: string) => string };

/** Why a journey does not come to its end, in a sentence; items by the name that people know. */
export function wordFault(fault: JourneyFault, { language, named }: Words): string {
  const { trial, conflicts, missing } = themeWording[language];
  const list = (items: readonly string[]) => items.join(trial.comma);
  switch (fault.code) {
    case 'noSuchQuestion':
    case 'noSuchOption':
      return trial[fault.code](fault.question);
    case 'questionsLeft':
      return trial.questionsLeft(list(fault.questions));
    case 'noForm':
    case 'noModel':
      return missing[fault.code](named(fault.item));
    case 'formsConflict':
      return list(fault.conflicts.map(({ field, why }) => missing.formsConflict(field, conflicts[why])));
    case 'answersNothing':
      return trial.answersNothing(fault.field);
    case 'answersGiven':
      return trial.answersGiven(fault.field, named(fault.item), named(fault.by));
    case 'assigned':
      return trial.assigned(named(fault.item), trial.assignedFaults[fault.fault]);
    case 'notTaken':
      return trial.notTaken(named(fault.item), fault.error.field, fault.error.code);
    case 'wrongAnswer':
      return trial.wrongAnswer(fault.error.field, fault.error.code);
    case 'actRefused':
      return trial.actRefused(fault.place + 1, trial.acts[fault.act], trial.whys[fault.why]);
    case 'process':
      return trial.process(named(fault.item), trial.processes[fault.fault.code]);
    case 'unfinished':
      return trial.unfinished(list(fault.items.map(named)));
    case 'otherNeeded':
    case 'otherMaterials':
    case 'otherEnds':
      return trial[fault.code](list(fault.expected), list(fault.found));
    default:
      return never(fault);
  }
}
