import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ModelSheet } from '../../../modules/process/library/contract.ts';
import { readSheet } from '../../api/process-models.ts';
import { troubleOf } from '../../api/trouble.ts';
import { plain, Say, Tag } from '../../ui/index.ts';
import { useSession } from '../account/use-session.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { TemplateNote } from '../templates/TemplateNote.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { Drawing } from './Drawing.tsx';
import { StepTable } from './StepTable.tsx';
import { VersionTable } from './VersionTable.tsx';
import { processModelsWording } from './wording.ts';
import '../styles/process-models.css';

/** The model in force of one item: drawn, and the same as a list. */
export default function ModelSheetPage() {
  const { item } = useParams({ from: '/process-models/$item' });
  const say = processModelsWording[useLanguage()];
  const { data, error, refetch } = useQuery({
    queryKey: ['process-models', item],
    queryFn: ({ signal }) => readSheet(item, signal),
  });
  return (
    <div className="desk-page models">
      <Link className="back" to="/process-models" search={true}>
        {say.back}
      </Link>
      {data && <Sheet key={item} sheet={data} />}
      {!data && error === null && <Waiting>{say.waiting}</Waiting>}
      {!data && error !== null && <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />}
    </div>
  );
}

function Sheet({ sheet: { model, versions, steps, mayDraw } }: { sheet: ModelSheet }) {
  const language = useLanguage();
  const say = processModelsWording[language];
  const { data: session } = useSession();
  useDocumentTitle(`${say.sheet} ${plain(model.name ?? model.item, language)}`);
  return (
    <>
      <h1>
        {say.sheet} <Say words={model.name ?? model.item} language={language} />
      </h1>
      <p>
        <Tag tone="time">{say.unconfirmed}</Tag> {say.origins[model.origin]}
      </p>
      {model.name !== null && <TemplateNote item={model.item} />}
      {session && mayDraw && <DrawingActs item={model.item} versions={versions.length} roles={session.roles} />}
      {steps === null ? (
        <p role="alert">{say.unreadable}</p>
      ) : (
        <>
          <Drawing item={model.item} version={model.version} />
          <StepTable steps={steps} language={language} />
        </>
      )}
      <VersionTable versions={versions} inForce={model.version} language={language} />
    </>
  );
}

type DrawingActsProps = { item: string; versions: number; roles: readonly string[] };

/** For who draws the processes of the county or of a department; running cases are put over by cataloguers. */
function DrawingActs({ item, versions, roles }: DrawingActsProps) {
  const say = processModelsWording[useLanguage()];
  return (
    <p className="models-find">
      <Link className="button button-quiet" to="/models/process/$item" params={{ item }}>
        {say.draw}
      </Link>
      <Link to="/process-models/$item/template" params={{ item }} search={true}>
        {say.template}
      </Link>
      {versions > 1 && roles.includes('cataloguer') && (
        <Link to="/process-models/$item/migration" params={{ item }} search={true}>
          {say.migrate}
        </Link>
      )}
    </p>
  );
}
