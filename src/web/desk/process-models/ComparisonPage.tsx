import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ModelComparison } from '../../../modules/process/library/contract.ts';
import { readComparison } from '../../api/process-models.ts';
import { numberText, plain, Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { changeMarks } from './change-marks.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { Drawing } from './Drawing.tsx';
import { processModelsWording } from './wording.ts';
import '../styles/process-models.css';

/** What one version of a model means otherwise than another: both drawings side by side, and the same as a list. */
export default function ComparisonPage() {
  const { item, before, after } = useParams({ from: '/process-models/$item/changes/$before/$after' });
  const say = processModelsWording[useLanguage()];
  const versions = { before: Number(before), after: Number(after) };
  const { data, error, refetch } = useQuery({
    queryKey: ['process-models', item, 'changes', before, after],
    queryFn: ({ signal }) => readComparison(item, versions, signal),
  });
  return (
    <div className="desk-page models">
      <Link className="back" to="/process-models/$item" params={{ item }} search={true}>
        {say.comparison.back}
      </Link>
      {data ? <Comparison comparison={data} /> : <Unread error={error} waiting={say.waiting} again={refetch} />}
    </div>
  );
}

function Comparison({ comparison }: { comparison: ModelComparison }) {
  const language = useLanguage();
  const say = processModelsWording[language].comparison;
  const { model, before, after, changes } = comparison;
  const [old, now] = [numberText(before.version, language), numberText(after.version, language)];
  useDocumentTitle(`${say.title(old, now)} ${plain(model.name ?? model.item, language)}`);
  const marks = useMemo(() => changeMarks(changes, say.how), [changes, say]);
  return (
    <>
      <h1>
        {say.title(old, now)} <Say words={model.name ?? model.item} language={language} />
      </h1>
      <p>{changes.length === 0 ? say.none : say.count(numberText(changes.length, language))}</p>
      <div className="models-sides">
        <div>
          <h2>{say.before(old)}</h2>
          <Drawing item={before.item} version={before.version} marks={marks.before} title={say.before(old)} />
        </div>
        <div>
          <h2>{say.before(now)}</h2>
          <Drawing item={after.item} version={after.version} marks={marks.after} title={say.before(now)} />
        </div>
      </div>
      <ChangeTable changes={changes} departments={comparison.departments} language={language} />
    </>
  );
}
