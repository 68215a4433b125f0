import type { AddChange, AdoptionView, TemplateTask } from '../../../modules/process/templates/contract.ts';
import { Select, TextInput } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { limitWords } from './change-text.ts';
import { templatesWording } from './wording.ts';

type Change = AddChange['change'];

/** What a county may do otherwise, as it is asked for. */
export const KIND_WORDS = ['setOwner', 'setLimit', 'before', 'after', 'addOpinion'] as const;
export type Kind = (typeof KIND_WORDS)[number];

export const kindOf = (change: Change): Kind => (change.kind === 'addStep' ? change.where : change.kind);

const ROLES = ['clerk', 'reviewer', 'approver'] as const;

/** `suffix`: tells the fields of one change from those of another on the same page. */
type FactsProps = {
  kind: Kind;
  task: TemplateTask;
  view: Pick<AdoptionView, 'departments'>;
  suffix?: string;
  was?: Change;
};

/** What is asked of a change of this kind, beginning with what the template has, or with what the change was. */
export function ChangeFacts({ kind, task, view, suffix = '', was }: FactsProps) {
  const language = useLanguage();
  const { add: say, units } = templatesWording[language];
  const isStep = kind !== 'setOwner' && kind !== 'setLimit';
  const hint = task.limit && !isStep ? say.limitHint(limitWords(task.limit, language)) : units[unitOf(kind, task)];
  const begins = beginningOf(was, { task, isStep });
  return (
    <>
      {isStep && <TextInput language={language} name={`name${suffix}`} label={say.name} value={begins.name} />}
      {kind !== 'setLimit' && <OwnerFacts begins={begins} view={view} suffix={suffix} />}
      {kind !== 'setOwner' && (
        <TextInput
          {...{ language, name: `limit${suffix}`, label: say.limit, hint, width: 'short', value: begins.limit }}
          optional={isStep}
        />
      )}
    </>
  );
}

type Beginning = { name: string; department: string; section: string; role: string; limit: string };

function OwnerFacts({ begins, view, suffix }: { begins: Beginning; view: FactsProps['view']; suffix: string }) {
  const language = useLanguage();
  const { add: say } = templatesWording[language];
  const departments = Object.entries(view.departments).map(([value, label]) => ({ value, label }));
  const roles = ROLES.map((value) => ({ value, label: say.roles[value] }));
  return (
    <>
      <Select
        {...{ language, name: `department${suffix}`, label: say.department, options: departments }}
        selected={begins.department}
      />
      <TextInput {...{ language, name: `section${suffix}`, label: say.section, value: begins.section }} optional />
      <Select {...{ language, name: `role${suffix}`, label: say.role, options: roles }} selected={begins.role} />
    </>
  );
}

function beginningOf(was: Change | undefined, { task, isStep }: { task: TemplateTask; isStep: boolean }): Beginning {
  const template = {
    ...{ name: '', department: task.department, limit: '' },
    ...(isStep ? { section: '', role: 'reviewer' } : { section: task.section ?? '', role: task.role }),
  };
  if (was === undefined) return template;
  if (was.kind === 'setLimit') return { ...template, limit: String(was.limit.value) };
  if (was.kind === 'setOwner') return { ...template, ...was.owner };
  const { name, department, section = '', role, limit } = was.step;
  return { name, department, section, role, limit: limit === undefined ? '' : String(limit.value) };
}

const unitOf = (kind: Kind, task: TemplateTask) => (kind === 'setLimit' ? task.limit?.unit : undefined) ?? 'workingDay';

type Filling = { kind: Kind; task: TemplateTask; id: string; suffix?: string };

/** What was filled in as a change; what the template has as well is left out of a new owner. `id`: of a step that the county adds. */
export function changeIn(form: FormData, { kind, task, id, suffix = '' }: Filling): Change {
  const text = (name: string) => textIn(form, `${name}${suffix}`).trim();
  const [department, section, element] = [text('department'), text('section'), task.id];
  const role = ROLES.find((one) => one === text('role')) ?? 'reviewer';
  const limit = { value: Number(text('limit')), unit: unitOf(kind, task) };
  if (kind === 'setLimit') return { kind, element, limit };
  if (kind === 'setOwner') {
    const owner = {
      ...(department !== task.department && { department }),
      ...(section !== '' && section !== task.section && { section }),
      ...(role !== task.role && { role }),
    };
    return { kind, element, owner };
  }
  const step = {
    ...{ id, name: text('name'), act: 'review' as const, role, department },
    ...(section !== '' && { section }),
    ...(text('limit') !== '' && { limit }),
  };
  return kind === 'addOpinion' ? { kind, element, step } : { kind: 'addStep', where: kind, element, step };
}
