import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ModelSheet } from '../../../modules/process/library/contract.ts';
import { readSheet } from '../../api/process-models.ts';
import { plain, Say } from '../../ui/index.ts';
import { Gate } from '../account/Gate.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { OrderList } from './OrderList.tsx';
import { Plan } from './Plan.tsx';
import { VersionChoice } from './VersionChoice.tsx';
import { migrationWording } from './wording.ts';
import '../styles/process-models.css';

const draws = (roles: readonly string[]) => roles.includes('cataloguer');

/** Running cases of an item go over to another version: planned, looked at case by case, ordered, watched. */
export default function MigrationPage() {
  const { item } = useParams({ from: '/process-models/$item/migration' });
  const say = migrationWording[useLanguage()];
  const { data, error, refetch } = useQuery({
    queryKey: ['process-models', item],
    queryFn: ({ signal }) => readSheet(item, signal),
  });
  return (
    <Gate admits={draws}>
      <div className="desk-page models">
        <Link className="back" to="/process-models/$item" params={{ item }} search={true}>
          {say.back}
        </Link>
        {data ? <Moving sheet={data} /> : <Unread error={error} waiting={say.waiting} again={refetch} />}
      </div>
    </Gate>
  );
}

function Moving({ sheet: { model, versions } }: { sheet: ModelSheet }) {
  const language = useLanguage();
  const say = migrationWording[language];
  const client = useQueryClient();
  const [chosen, setChosen] = useState<{ from: number; to: number }>();
  useDocumentTitle(`${say.title} ${plain(model.name ?? model.item, language)}`);
  const ordered = () => void client.invalidateQueries({ queryKey: ['migrations', model.item] });
  return (
    <>
      <h1>
        {say.title} <Say words={model.name ?? model.item} language={language} />
      </h1>
      <p>{say.lead}</p>
      <VersionChoice versions={versions.map(({ version }) => version)} choose={setChosen} />
      {chosen && <Plan key={`${chosen.from} ${chosen.to}`} item={model.item} versions={chosen} ordered={ordered} />}
      <OrderList item={model.item} />
    </>
  );
}
