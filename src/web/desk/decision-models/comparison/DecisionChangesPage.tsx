import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { readChanges } from '../../../api/decision-models.ts';
import { numberText } from '../../../ui/index.ts';
import { useLanguage } from '../../shell/PreferencesRoom.tsx';
import { Unread } from '../../shell/Unread.tsx';
import { useDocumentTitle } from '../../shell/use-document-title.ts';
import { decisionModelsWording } from '../wording.ts';
import { Comparison } from './Comparison.tsx';

/** What one version of a decision model says and decides otherwise than another. */
export default function DecisionChangesPage() {
  const { key, before, after } = useParams({ from: '/decision-models/$key/changes/$before/$after' });
  const language = useLanguage();
  const say = decisionModelsWording[language];
  const title = say.comparison.title(numberText(Number(before), language), numberText(Number(after), language));
  const { data, error, refetch } = useQuery({
    queryKey: ['decision-models', key, 'changes', before, after],
    queryFn: ({ signal }) => readChanges(key, { before, after }, signal),
  });
  useDocumentTitle(`${title} ${data?.name ?? key}`);
  return (
    <div className="desk-page">
      <Link className="back" to="/decision-models/$key" params={{ key }}>
        {say.comparison.back}
      </Link>
      <h1>
        {title} <span lang="zh">{data?.name ?? key}</span>
      </h1>
      {data ? <Comparison comparison={data} /> : <Unread error={error} waiting={say.waiting} again={refetch} />}
    </div>
  );
}
