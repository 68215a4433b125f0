import type { AdoptionView, WrittenChange } from '../../../modules/process/templates/contract.ts';
import type { Limit } from '../../../kernel/limit.ts';
import { numberText, plain, type Language } from '../../ui/index.ts';
import { templatesWording } from './wording.ts';

type Reader = { view: Pick<AdoptionView, 'adoption' | 'departments'>; language: Language };

export function limitWords({ value, unit }: Limit, language: Language): string {
  const word = templatesWording[language].units[unit];
  return unit === 'onTheSpot' || unit === 'batch' ? word : `${numberText(value, language)} ${word}`;
}

/** A local change as a sentence, with what the template calls its steps. */
export function changeWords({ change }: Pick<WrittenChange, 'change'>, { view, language }: Reader): string {
  const { changes: say, add } = templatesWording[language];
  const step = stepName(change.element, view);
  if (change.kind === 'setLimit') return say.limit(step, limitWords(change.limit, language));
  if (change.kind === 'addOpinion') return say.opinion(step, change.step.name);
  if (change.kind === 'addStep') return say[change.where](step, change.step.name);
  const { department, section, role } = change.owner;
  const named = department === undefined ? undefined : plain(view.departments[department] ?? department, language);
  const who = [named, section, role && add.roles[role]].filter((part) => part !== undefined);
  return say.owner(step, who.join(language === 'zh' ? '、' : ', '));
}

function stepName(element: string, { adoption }: Reader['view']): string {
  const local = adoption?.changes.find(({ change }) => 'step' in change && change.step.id === element)?.change;
  if (local && 'step' in local) return local.step.name;
  return adoption?.tasks.find(({ id }) => id === element)?.name ?? element;
}
