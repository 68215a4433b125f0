import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { readModels } from '../../api/process-models.ts';
import { numberText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Unread } from '../shell/Unread.tsx';
import { modelsMeant, type ModelFilter } from './filter.ts';
import { ModelFilters } from './ModelFilters.tsx';
import { ModelTable } from './ModelTable.tsx';
import { processModelsWording } from './wording.ts';
import '../styles/process-models.css';

/** The models in force of all items. */
export default function ModelListPage() {
  const say = processModelsWording[useLanguage()];
  useDocumentTitle(say.title);
  return (
    <div className="desk-page models">
      <h1>{say.title}</h1>
      <p>
        {say.lead}{' '}
        <Link to="/process-models/templates" search={true}>
          {say.templates}
        </Link>
      </p>
      <Models />
    </div>
  );
}

function Models() {
  const language = useLanguage();
  const say = processModelsWording[language];
  const filter = useSearch({ from: '/process-models' });
  const navigate = useNavigate();
  const {
    data: models,
    error,
    refetch,
  } = useQuery({
    queryKey: ['process-models'],
    queryFn: ({ signal }) => readModels(signal),
  });
  if (models === undefined) {
    return <Unread error={error} waiting={say.waiting} again={refetch} />;
  }
  const meant = modelsMeant(models, filter);
  const refilter = (next: ModelFilter) => void navigate({ to: '/process-models', search: next, replace: true });
  return (
    <>
      <ModelFilters models={models} filter={filter} refilter={refilter} />
      <output>{meant.length === 0 ? say.none : say.shown(numberText(meant.length, language))}</output>
      {meant.length > 0 && <ModelTable models={meant} />}
    </>
  );
}
