import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MigrationPlan, MigrationPreview } from '../../../modules/process/migration/contract.ts';
import { previewMigration, readPlan, type Versions } from '../../api/migrations.ts';
import { numberText } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { Unread } from '../shell/Unread.tsx';
import { mappingOf, type Chosen } from './mapping.ts';
import { OrderForm } from './OrderForm.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import { Preview } from './Preview.tsx';
import { migrationWording } from './wording.ts';

type PlanProps = { item: string; versions: Versions; ordered: () => void };

/** Where the cases of one version are and where they would go. */
export function Plan({ item, versions, ordered }: PlanProps) {
  const language = useLanguage();
  const say = migrationWording[language];
  const { data, error, refetch } = useQuery({
    queryKey: ['migrations', item, 'plan', versions.from, versions.to],
    queryFn: ({ signal }) => readPlan(item, versions, signal),
    staleTime: 0,
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  if (data.running === 0) return <p>{say.noneRunning}</p>;
  return (
    <>
      <p>{say.running(numberText(data.running, language), numberText(versions.from, language))}</p>
      <Planned item={item} versions={versions} plan={data} ordered={ordered} />
    </>
  );
}

function Planned({ item, versions, plan, ordered }: PlanProps & { plan: MigrationPlan }) {
  const say = migrationWording[useLanguage()];
  const { isSending, trouble, send } = useSending();
  const [chosen, setChosen] = useState<Chosen>({});
  const [seen, setSeen] = useState<MigrationPreview>();
  const wish = { ...versions, mapping: mappingOf(plan, chosen) };
  const choose = (node: string, to: string) => {
    setChosen((before) => ({ ...before, [node]: to }));
    setSeen(undefined);
  };
  const look = () => send(wish, async () => setSeen(await previewMigration(item, wish)));
  return (
    <>
      <PlaceTable plan={plan} chosen={chosen} choose={choose} />
      <p>
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={isSending || undefined}
          onClick={() => void look()}
        >
          {isSending ? say.preview.acting : say.preview.act}
        </button>
      </p>
      {trouble && <TroubleNote trouble={trouble} />}
      {seen && <Preview seen={seen} plan={plan} />}
      <OrderForm item={item} wish={seen && wish} ordered={ordered} />
    </>
  );
}
