import { civilDate } from '../../../kernel/civil-date.ts';
import type { TaskColleague } from '../../../modules/intake/cases/contract/holders.ts';
import { dayText, errorOf, Select, type FieldError } from '../../ui/index.ts';
import { FIELDS } from '../acts/fields.ts';
import type { Typed } from '../acts/typed.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { ListedTask } from '../tasks/listed-task.ts';
import { ableFor } from './head-order.ts';
import { holdersWording } from './wording.ts';

type ColleagueChoiceProps = {
  tasks: readonly ListedTask[];
  colleagues: readonly TaskColleague[];
  typed: Typed;
  errors: readonly FieldError[];
};

/** Who could do these tasks, with his section; who is on leave stands last and says so. */
export function ColleagueChoice({ tasks, colleagues, typed, errors }: ColleagueChoiceProps) {
  const language = useLanguage();
  const say = holdersWording[language].panel;
  // The choice stays as it was made while single tasks go through.
  const able = ableFor(colleagues, tasks);
  if (able.length === 0) return <p className="hint">{say.noColleague}</p>;
  return (
    <Select
      name={FIELDS.colleague}
      label={say.colleague}
      options={able.map((colleague) => ({ value: colleague.id, label: { zh: labelOf(colleague) } }))}
      selected={typed[FIELDS.colleague]?.[0]}
      error={errorOf(errors, FIELDS.colleague)}
      language={language}
    />
  );
}

/** Names and sections are Chinese in every language, and so is what stands between them. */
function labelOf({ name, section, awayUntil }: TaskColleague): string {
  const say = holdersWording.zh.panel;
  if (awayUntil !== null) return say.awayUntil(name, dayText(civilDate(awayUntil), 'zh'));
  return section === null ? name : say.colleagueOf(name, section);
}
