import { useState } from 'react';
import type { AdoptionView, WrittenChange } from '../../../modules/process/templates/contract.ts';
import { orderOf } from '../../api/process-templates.ts';
import { Table, type Column } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { changeWords } from './change-text.ts';
import { OrderForm } from './OrderForm.tsx';
import { templatesWording } from './wording.ts';

type ChangeListProps = { view: AdoptionView; adoption: NonNullable<AdoptionView['adoption']>; draws: boolean };

/** What the county does otherwise, each change with its reason; who draws may withdraw one, saying why. */
export function ChangeList({ view, adoption, draws }: ChangeListProps) {
  const language = useLanguage();
  const { changes: say } = templatesWording[language];
  const withdrawing = ({ id }: WrittenChange) => <Withdrawing key={view.revision} view={view} id={id} />;
  const columns: Column<WrittenChange>[] = [
    { id: 'what', heading: say.what, cell: (change) => changeWords(change, { view, language }) },
    { id: 'why', heading: say.why, cell: whyOf },
  ];
  const act: Column<WrittenChange> = {
    id: 'act',
    heading: say.act,
    cell: withdrawing,
  };
  return (
    <Table
      caption={say.title}
      empty={say.none}
      rows={adoption.changes}
      rowId={({ id }) => String(id)}
      columns={draws ? [...columns, act] : columns}
    />
  );
}

const whyOf = ({ reason }: WrittenChange) => <span lang="zh">{reason}</span>;

function Withdrawing({ view: { item, revision }, id }: { view: AdoptionView; id: number }) {
  const { changes: say } = templatesWording[useLanguage()];
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen)
    return (
      <button type="button" className="button button-plain" onClick={() => setIsOpen(true)}>
        {say.withdraw}
      </button>
    );
  return (
    <OrderForm
      id={`withdraw-${id}`}
      words={{ send: say.withdraw, done: say.withdrawn }}
      wish={({ reason }) => ({ id, revision, reason })}
      work={({ key, reason }) => orderOf({ item, key }, '/withdrawals', { id, revision, reason })}
    />
  );
}
