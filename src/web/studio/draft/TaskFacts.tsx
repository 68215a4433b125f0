import type { DraftView } from '../../../modules/process/publication/contract.ts';
import { plain } from '../../ui/index.ts';
import { processModelsWording } from '../../desk/process-models/wording.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { shellWording } from '../../desk/shell/wording.ts';
import { FactCheck, FactChecks, FactChoice, FactText } from './fact-fields.tsx';
import { draftWording } from './wording.ts';

type TaskFactsProps = {
  facts: Readonly<Record<string, string>>;
  set: (facts: Readonly<Record<string, string>>) => void;
  departments: DraftView['departments'];
};

/** Roles that do tasks, of those that officers have. */
const ROLES = ['clerk', 'reviewer', 'approver'] as const;

/** What a task says to the house: who does what, for how long, whether the clock stands still, and when it is done at all. */
export function TaskFacts({ facts, set, departments }: TaskFactsProps) {
  const language = useLanguage();
  const say = draftWording[language];
  const { acts, levels, comparison } = processModelsWording[language];
  const { roles } = shellWording[language];
  const names = Object.fromEntries(Object.entries(departments).map(([key, name]) => [key, plain(name, language)]));
  const at = (fact: string) => ({ value: facts[fact] ?? '', change: (value: string) => set({ [fact]: value }) });
  return (
    <>
      <FactChoice label={say.facts.act} options={acts} {...at('act')} />
      <FactChoice
        label={say.facts.role}
        options={Object.fromEntries(ROLES.map((role) => [role, roles[role]]))}
        {...at('role')}
      />
      <FactChoice label={say.facts.department} options={names} {...at('department')} />
      <FactText label={say.facts.departmentFrom} hint={say.departmentFromHint} {...at('departmentFrom')} />
      <FactText label={say.facts.section} {...at('section')} />
      <FactChoice label={say.facts.level} options={levels} {...at('level')} />
      <FactText label={say.facts.limit} isNumber {...at('limit')} />
      <FactChoice label={say.facts.limitUnit} options={comparison.units} {...at('limitUnit')} />
      <Suspension facts={facts} set={set} />
      {facts['act'] === 'publicity' && <Publicity facts={facts} set={set} />}
      <FactChoice label={say.facts.phase} options={say.phases} {...at('phase')} />
      <FactText label={say.facts.when} {...at('when')} />
      <FactText label={say.facts.asks} {...at('asks')} />
      <FactChecks label={say.part.joint} options={names} {...at('jointWith')} />
    </>
  );
}

/** Only a law stops the clock: whoever says that it stands still names the article. */
function Suspension({ facts, set }: Omit<TaskFactsProps, 'departments'>) {
  const say = draftWording[useLanguage()];
  const isSuspended = facts['suspends'] === 'true';
  const toggle = () => set(isSuspended ? { suspends: '', basis: '' } : { suspends: 'true' });
  return (
    <>
      <FactCheck label={say.part.suspended} isSet={isSuspended} change={toggle} />
      {isSuspended && (
        <FactText label={say.facts.basis} value={facts['basis'] ?? ''} change={(basis) => set({ basis })} />
      )}
    </>
  );
}

/** Where something is made public, how long at least, and by what rule: all of it or nothing. */
function Publicity({ facts, set }: Omit<TaskFactsProps, 'departments'>) {
  const language = useLanguage();
  const { facts: say } = draftWording[language];
  const { units } = processModelsWording[language].comparison;
  const at = (fact: string) => ({ value: facts[fact] ?? '', change: (value: string) => set({ [fact]: value }) });
  return (
    <>
      <FactText label={say.place} {...at('place')} />
      <FactText label={say.minimum} isNumber {...at('minimum')} />
      <FactChoice label={say.minimumUnit} options={units} {...at('minimumUnit')} />
      {facts['suspends'] !== 'true' && <FactText label={say.publicityBasis} {...at('basis')} />}
    </>
  );
}
