import { useQuery } from '@tanstack/react-query';
import type { AdoptionView, EditionComparison, TakeEdition } from '../../../modules/process/templates/contract.ts';
import { orderOf, readEditionComparison } from '../../api/process-templates.ts';
import { numberText, Table, Tag } from '../../ui/index.ts';
import { ChangeTable } from '../process-models/ChangeTable.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { changeWords } from './change-text.ts';
import { ConflictFields, decisionIn } from './ConflictFields.tsx';
import { OrderForm } from './OrderForm.tsx';
import { templatesWording } from './wording.ts';

type NewerEditionProps = { view: AdoptionView; to: number; draws: boolean };

/** Three ways at once: what the template changed, what becomes of each local change, and what a person has to decide. */
export function NewerEdition({ view, to, draws }: NewerEditionProps) {
  const language = useLanguage();
  const say = templatesWording[language];
  const { data, error, refetch } = useQuery({
    queryKey: ['process-templates', view.item, 'edition', to, view.revision],
    queryFn: ({ signal }) => readEditionComparison(view.item, to, signal),
  });
  return (
    <section aria-labelledby="newer">
      <h2 id="newer">{say.newer.title(numberText(to, language))}</h2>
      {data ? (
        <>
          <h3>{say.newer.template}</h3>
          <ChangeTable changes={data.template} departments={view.departments} language={language} />
          <Outcome view={view} comparison={data} />
          {draws && <Taking view={view} comparison={data} />}
        </>
      ) : (
        <Unread error={error} waiting={say.waiting} again={refetch} />
      )}
    </section>
  );
}

type Compared = { view: AdoptionView; comparison: EditionComparison };

function Outcome({ view, comparison: { applied, needless, conflicts } }: Compared) {
  const language = useLanguage();
  const { newer: say, changes } = templatesWording[language];
  const codes = new Map(conflicts.map(({ id, code }) => [id, code]));
  const resultOf = (id: number) => {
    const code = codes.get(id);
    if (code !== undefined) return <Tag tone="harm">{say.conflicts[code]}</Tag>;
    return <Tag tone="done">{applied.includes(id) ? say.applied : needless.includes(id) && say.needless}</Tag>;
  };
  return (
    <Table
      caption={say.mine}
      empty={changes.none}
      rows={view.adoption?.changes ?? []}
      rowId={({ id }) => String(id)}
      columns={[
        { id: 'what', heading: changes.what, cell: (change) => changeWords(change, { view, language }) },
        { id: 'how', heading: say.how, cell: ({ id }) => resultOf(id) },
      ]}
    />
  );
}

function Taking({ view, comparison: { to, conflicts, tasks } }: Compared) {
  const language = useLanguage();
  const { newer: say } = templatesWording[language];
  const { item, revision } = view;
  const wishOf = (form: FormData, reason: string): TakeEdition => ({
    ...{ edition: to, revision, reason },
    decisions: conflicts.map((conflict) => decisionIn(form, conflict, { view, tasks })),
  });
  return (
    <OrderForm
      id="take"
      words={{ send: say.send(numberText(to, language)), done: say.done }}
      wish={({ form, reason }) => wishOf(form, reason)}
      work={({ form, key, reason }) => orderOf({ item, key }, '/edition', wishOf(form, reason))}
    >
      {conflicts.map((conflict) => (
        <ConflictFields key={conflict.id} {...{ view, conflict, tasks }} />
      ))}
    </OrderForm>
  );
}
