import type { Language } from '../../../kernel/language.ts';
import { never } from '../../../kernel/result.ts';
import { themeWording } from '../wording.ts';
import type { Missing } from './contents.ts';

/** What keeps a theme from being published, in a sentence; of a conflict both sides are named. */
export function wordMissing(missing: Missing, language: Language): string {
  const { missing: words, conflicts } = themeWording[language];
  switch (missing.code) {
    case 'misshapen':
      return words.misshapen(missing.at);
    case 'unknownItem':
    case 'itemTwice':
    case 'jointVisitOfNone':
    case 'noForm':
    case 'noModel':
      return words[missing.code](missing.item);
    case 'questionTwice':
    case 'fewerThanTwoOptions':
    case 'usualIsNoOption':
    case 'questionReachesNothing':
      return words[missing.code](missing.question);
    case 'unknownQuestion':
    case 'unknownOption':
    case 'neverNeeded':
      return words[missing.code](missing.item, missing.question);
    case 'afterWhatIsNotInTheTheme':
      return words.afterWhatIsNotInTheTheme(missing.item, missing.after);
    case 'cycle':
      return words.cycle(missing.items.join(' → '));
    case 'roleNobodyHas':
      return words.roleNobodyHas(missing.role);
    case 'boundToNobody':
      return words.boundToNobody(missing.role, missing.person);
    case 'formsConflict': {
      const { field, why, sides } = missing.conflict;
      const shown = sides.map(({ item, element, type }) => `${item} ${element} ${type}`);
      return words.formsConflict(field, `${conflicts[why]} (${shown.join(' / ')})`);
    }
    case 'noJourney':
      return words.noJourney();
    default:
      return never(missing);
  }
}
