import { useRouter } from '@tanstack/react-router';
import { memo, type MouseEvent } from 'react';
import type { NamedModel } from '../../../modules/process/library/contract.ts';
import { Say, Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { WorkTable } from '../worklist/WorkTable.tsx';
import { processModelsWording } from './wording.ts';

type CellProps = { row: NamedModel };

/** The items by name, each with the label that nobody has confirmed its model. */
export function ModelTable({ models }: { models: readonly NamedModel[] }) {
  const say = processModelsWording[useLanguage()];
  return (
    <WorkTable
      caption={say.title}
      first={{ heading: say.columns.item, Cell: Item }}
      columns={[
        { id: 'department', heading: say.columns.department, Cell: Department },
        { id: 'origin', heading: say.columns.origin, Cell: Origin },
      ]}
      rows={models}
      rowId={({ id }) => id}
      open={undefined}
      rowClass={() => 'row'}
    />
  );
}

const Item = memo(function Item({ row, isStop }: CellProps & { isStop: boolean }) {
  const language = useLanguage();
  const say = processModelsWording[language];
  const router = useRouter();
  const way = { to: '/process-models/$item', params: { item: row.item }, search: true } as const;
  const follow = (event: MouseEvent) => {
    // A new tab, a new window, a download: the browser's own business.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void router.navigate(way);
  };
  return (
    <>
      <a
        className="row-link"
        tabIndex={isStop ? 0 : -1}
        data-row=""
        href={router.buildLocation(way).publicHref}
        onClick={follow}
      >
        {row.name === null ? row.item : <Say words={row.name} language={language} />}
      </a>
      <Tag tone="time">{say.unconfirmed}</Tag>
      {row.name === null && <span className="row-facts">{say.notInForce}</span>}
    </>
  );
});

const Department = memo(function Department({ row }: CellProps) {
  const language = useLanguage();
  return row.department === null ? '—' : <Say words={row.department} language={language} />;
});

const Origin = memo(function Origin({ row }: CellProps) {
  return processModelsWording[useLanguage()].origins[row.origin];
});
