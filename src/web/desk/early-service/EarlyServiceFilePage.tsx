import { Link, useParams } from '@tanstack/react-router';
import type { EarlyServiceFile } from '../../../modules/intake/early-service/contract.ts';
import { readEarlyServiceFile } from '../../api/early-service.ts';
import { plain } from '../../ui/index.ts';
import { OpenedFile } from '../shell/OpenedFile.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { FileFacts } from './FileFacts.tsx';
import { deskEarlyServiceWording } from './wording.ts';

/** One draft that somebody asks about: as it stood, every round, and the answer. */
export default function EarlyServiceFilePage() {
  const { earlyServiceId } = useParams({ from: '/early-services/$earlyServiceId' });
  const say = deskEarlyServiceWording[useLanguage()];
  useDocumentTitle(say.title);
  return (
    <OpenedFile
      name={['early-service-file', earlyServiceId]}
      read={(signal) => readEarlyServiceFile(earlyServiceId, signal)}
      lists={['early-services', 'early-service-figures']}

      className="desk-page"
      back={
        <Link to="/early-services" search={{}}>
          {say.file.back}
        </Link>
      }
      waiting={say.waiting}
    >
      {(file, changed) => <Opened file={file} changed={changed} />}
    </OpenedFile>
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
