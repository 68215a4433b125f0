import { Link, useParams } from '@tanstack/react-router';
import type { ConsultationFile } from '../../../modules/intake/consultation/contract.ts';
import { readConsultation } from '../../api/consultations.ts';
import { plain } from '../../ui/index.ts';
import { OpenedFile } from '../shell/OpenedFile.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Consultation } from './Consultation.tsx';
import { deskConsultationWording } from './wording.ts';

/** A question that a department was asked: read and answered here, without the case. */
export default function ConsultationPage() {
  const { consultationId } = useParams({ from: '/consultations/$consultationId' });
  const say = deskConsultationWording[useLanguage()];
  useDocumentTitle(say.title);
  return (
    <OpenedFile
      name={['consultations', consultationId]}
      read={(signal) => readConsultation(consultationId, signal)}
      lists={['consultations']}
      className="desk-page consultations"
      back={
        <Link to="/consultations" search={{}}>
          {say.back}
        </Link>
      }
      waiting={say.waiting}
    >
      {(file) => <Opened file={file} />}
    </OpenedFile>
  );
}

function Opened({ file }: { file: ConsultationFile }) {
  const language = useLanguage();
  const say = deskConsultationWording[language];
  return (
    <>
      <h1>{plain(file.item, language)}</h1>
      <p>
        {say.column.number} {file.caseNumber}
      </p>
      {file.caseId !== null && (
        <p>
          <Link to="/cases/$caseId" params={{ caseId: file.caseId }} search={{}}>
            {say.openCase}
          </Link>
        </p>
      )}
      <Consultation file={file} />
    </>
  );
}
