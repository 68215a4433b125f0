import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { TurnedAwayFile } from '../../../modules/intake/turned-away/contract.ts';
import { turnedAwayWording } from '../../../modules/intake/turned-away/wording.ts';
import { turnedAwayAddresses } from '../../api/addresses.ts';
import { readTurnedAwayFile } from '../../api/turned-away.ts';
import { plain } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { FileFacts } from './FileFacts.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { TakeInForm } from './TakeInForm.tsx';
import { Standing } from './TurnedAwayTable.tsx';
import { deskTurnedAwayWording } from './wording.ts';
import '../styles/turned-away.css';

/** One no: what was said, what the person may do, and the review. */
export default function TurnedAwayFilePage() {
  const { turnedAwayId } = useParams({ from: '/turned-away/$turnedAwayId' });
  const say = deskTurnedAwayWording[useLanguage()];
  const client = useQueryClient();
  useDocumentTitle(say.file.title);
  const { data, error, refetch } = useQuery({
    queryKey: ['turned-away-file', turnedAwayId],
    queryFn: ({ signal }) => readTurnedAwayFile(turnedAwayId, signal),
  });
  const changed = async () => {
    await refetch();
    await client.invalidateQueries({ queryKey: ['turned-away'] });
    await client.invalidateQueries({ queryKey: ['turned-away-figures'] });
  };
  return (
    <div className="desk-page turned-away">
      <p>
        <Link to="/turned-away" search={{}}>
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

function Opened({ file, changed }: { file: TurnedAwayFile; changed: () => void }) {
  const language = useLanguage();
  const say = deskTurnedAwayWording[language].file;
  const { row, asked, acts, hasPaper, caseId } = file;
  return (
    <>
      <h1>{row.item === null ? (asked ?? turnedAwayWording[language].noItem) : plain(row.item.name, language)}</h1>
      <p>
        <Standing row={row} language={language} />
      </p>
      <FileFacts file={file} />
      {hasPaper && (
        <p>
          <a href={turnedAwayAddresses.paper(row.id)} target="_blank" rel="noopener">
            {say.paper}
          </a>
        </p>
      )}
      {caseId !== null && (
        <p>
          <Link to="/cases/$caseId" params={{ caseId }} search={{}}>
            {say.case}
          </Link>
        </p>
      )}
      {acts.includes('review') && <ReviewForm row={row} changed={changed} />}
      {acts.includes('takeIn') && <TakeInForm row={row} changed={changed} />}
    </>
  );
}
