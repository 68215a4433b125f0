import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { EarlyServiceFile } from '../../../modules/intake/early-service/contract.ts';
import { readEarlyServiceFile } from '../../api/early-service.ts';
import { plain } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { FileFacts } from './FileFacts.tsx';
import { deskEarlyServiceWording } from './wording.ts';

/** One draft that somebody asks about: as it stood, every round, and the answer. */
export default function EarlyServiceFilePage() {
  const { earlyServiceId } = useParams({ from: '/early-services/$earlyServiceId' });
  const say = deskEarlyServiceWording[useLanguage()];
  const client = useQueryClient();
  useDocumentTitle(say.title);
  const { data, error, refetch } = useQuery({
    queryKey: ['early-service-file', earlyServiceId],
    queryFn: ({ signal }) => readEarlyServiceFile(earlyServiceId, signal),
  });
  const changed = async () => {
    await refetch();
    await client.invalidateQueries({ queryKey: ['early-services'] });
    await client.invalidateQueries({ queryKey: ['early-service-figures'] });
  };
  return (
    <div className="desk-page">
      <p>
        <Link to="/early-services" search={{}}>
          {say.file.back}
        </Link>
      </p>
      {data === undefined ? (
        <Unread error={error} waiting={say.waiting} again={refetch} />
      ) : (
        <Opened file={data} changed={() => void changed()} />
      )}
    </div>
  );
}

function Opened({ file, changed }: { file: EarlyServiceFile; changed: () => void }) {
  const language = useLanguage();
  const say = deskEarlyServiceWording[language];
  const { row, acts } = file;
  return (
    <>
      <h1>{plain(row.item.name, language)}</h1>
      <p>{say.lead}</p>
      <p>{say.states[row.state]}</p>
      {row.caseId !== null && (
        <p>
          <Link to="/cases/$caseId" params={{ caseId: row.caseId }} search={{}}>
            {say.file.case}
          </Link>
        </p>
      )}
      <FileFacts file={file} />
      {acts.includes('answer') && <AnswerForm file={file} changed={changed} />}
    </>
  );
}
