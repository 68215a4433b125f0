import { useState, type ChangeEvent } from 'react';
import type { AdoptionView } from '../../../modules/process/templates/contract.ts';
import { orderOf } from '../../api/process-templates.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ChangeFacts, changeIn, KIND_WORDS, type Kind } from './ChangeFacts.tsx';
import { Choice } from './Choice.tsx';
import { OrderForm } from './OrderForm.tsx';
import { templatesWording } from './wording.ts';

const LATITUDE = {
  setOwner: 'owner',
  setLimit: 'limit',
  before: 'step',
  after: 'step',
  addOpinion: 'opinion',
} as const satisfies Record<Kind, string>;

type ChangeFormProps = { view: AdoptionView; adoption: NonNullable<AdoptionView['adoption']> };

/** A change of the kinds that the template allows, at a step that it does not fix. */
export function ChangeForm({ view, adoption }: ChangeFormProps) {
  const language = useLanguage();
  const { add: say } = templatesWording[language];
  const { allows, fixed } = adoption.template;
  const kinds = KIND_WORDS.filter((kind) => allows.includes(LATITUDE[kind]));
  const tasks = adoption.tasks.filter(({ id }) => !fixed.includes(id));
  const [kind, setKind] = useState(kinds[0]);
  const [element, setElement] = useState(tasks[0]?.id);
  const task = tasks.find(({ id }) => id === element);
  if (kind === undefined || task === undefined) return null;
  const choose = ({ target: { name, value } }: ChangeEvent<HTMLSelectElement>) => {
    const chosen = kinds.find((one) => one === value);
    if (name === 'kind' && chosen) setKind(chosen);
    if (name === 'element' && value !== '') setElement(value);
  };
  const { item, revision } = view;
  const wishOf = (form: FormData, reason: string) => ({
    ...{ change: changeIn(form, { kind, task, id: `local-${revision + 1}` }), revision, reason },
  });
  return (
    <section aria-labelledby="add-change">
      <h2 id="add-change">{say.title}</h2>
      <OrderForm
        id="add"
        words={say}
        wish={({ form, reason }) => wishOf(form, reason)}
        work={({ form, key, reason }) => orderOf({ item, key }, '/changes', wishOf(form, reason))}
      >
        <Choice
          name="kind"
          label={say.kind}
          selected={kind}
          choose={choose}
          options={kinds.map((one) => [one, say.kinds[one]])}
        />
        <Choice
          {...{ name: 'element', label: say.element, selected: task.id, choose }}
          options={tasks.map(({ id, name }) => [id, name])}
        />
        <ChangeFacts key={`${kind} ${task.id}`} kind={kind} task={task} view={view} />
      </OrderForm>
    </section>
  );
}
