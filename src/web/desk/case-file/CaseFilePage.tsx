import { Link, useParams } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { plain } from '../../ui/index.ts';
import { ActDesk } from '../acts/ActDesk.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useSeen } from '../worklist/SeenRoom.tsx';
import { putRow, useFilter } from '../worklist/use-work.ts';
import { CaseFileView } from './CaseFileView.tsx';
import { useCaseFile } from './use-case-file.ts';
import { VerdictRoom } from './VerdictRoom.tsx';
import { caseFileWording } from './wording.ts';

/** The right pane: one case, whole. */
export default function CaseFilePage() {
  const { caseId } = useParams({ from: '/worklist/cases/$caseId' });
  const say = caseFileWording[useLanguage()];
  return (
    <section className="pane file-pane" aria-labelledby="case-heading">
      <Link className="back" to="/" search={useFilter()}>
        {say.back}
      </Link>
      <OpenCase key={caseId} caseId={caseId} />
    </section>
  );
}

function OpenCase({ caseId }: { caseId: string }) {
  const say = caseFileWording[useLanguage()];
  const { data: file, error, refetch } = useCaseFile(caseId);
  if (file !== undefined) return <ReadCase file={file} />;
  return <Unread error={error} waiting={say.waiting} again={refetch} />;
}

function ReadCase({ file }: { file: CaseFile }) {
  const client = useQueryClient();
  const { see } = useSeen();
  const { row } = file;
  useDocumentTitle(`${file.applicantName} ${plain(row.item.name, useLanguage())}`);
  useEffect(() => {
    see(row);
    putRow(client, row);
  }, [see, client, row]);
  return (
    <VerdictRoom file={file}>
      <CaseFileView file={file} />
      <ActDesk file={file} />
    </VerdictRoom>
  );
}
