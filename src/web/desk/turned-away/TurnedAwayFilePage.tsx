import { Link, useParams } from '@tanstack/react-router';
import type { TurnedAwayFile } from '../../../modules/intake/turned-away/contract.ts';
import { turnedAwayWording } from '../../../modules/intake/turned-away/wording.ts';
import { turnedAwayAddresses } from '../../api/addresses.ts';
import { readTurnedAwayFile } from '../../api/turned-away.ts';
import { plain } from '../../ui/index.ts';
import { OpenedFile } from '../shell/OpenedFile.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
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
  useDocumentTitle(say.file.title);
  return (
    <OpenedFile
      name={['turned-away-file', turnedAwayId]}
      read={(signal) => readTurnedAwayFile(turnedAwayId, signal)}
      lists={['turned-away', 'turned-away-figures']}

      className="desk-page turned-away"
      back={
        <Link to="/turned-away" search={{}}>
          {say.file.back}
        </Link>
      }
      waiting={say.waiting}
    >
      {(file, changed) => <Opened file={file} changed={changed} />}
    </OpenedFile>
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
