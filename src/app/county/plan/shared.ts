import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { PlannedAct, PlannedCase } from './model.ts';

/**
 * What an act has in common with others, so that those follow it: the case, the person, and the series of numbers from which it draws.
 * Acts without anything in common may be carried out at once without any other outcome.
 */
export function sharedBy({ act, at }: PlannedAct, { case: number, person, department }: PlannedCase): string[] {
  const own = `case/${number}`;
  switch (act.do) {
    case 'begin':
    case 'withdraw':
    case 'correct':
    case 'chooseElectronic':
    case 'choosePost':
    case 'rate':
      return [own, `person/${person}`];
    case 'submit':
    case 'takeDown':
      return [own, `person/${person}`, `day/${civilDateOf(new Date(at))}`];
    case 'accept':
    case 'askCorrection':
    case 'refuse':
    case 'decide':
      return [own, `series/${department}`];
    case 'handleRating':
      return [own, `ratings/${act.department}`];
    default:
      return [own];
  }
}
