import { Link, useParams } from '@tanstack/react-router';
import type { MeetingFile } from '../../../modules/intake/meeting/contract.ts';
import { readJointMeeting } from '../../api/meetings.ts';
import { plain } from '../../ui/index.ts';
import { OpenedFile } from '../shell/OpenedFile.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import Meeting from './Meeting.tsx';
import { jointMeetingWording } from './wording.ts';

/** A meeting to which a department is invited: read, answered and recorded here, without the case. */
export default function MeetingPage() {
  const { meetingId } = useParams({ from: '/meetings/$meetingId' });
  const say = jointMeetingWording[useLanguage()];
  useDocumentTitle(say.title);
  return (
    <OpenedFile
      name={['meetings', meetingId]}
      read={(signal) => readJointMeeting(meetingId, signal)}
      lists={['meetings']}
      className="desk-page consultations"
      back={
        <Link to="/meetings" search={{}}>
          {say.back}
        </Link>
      }
      waiting={say.waiting}
    >
      {(file) => <Opened file={file} />}
    </OpenedFile>
  );
}

function Opened({ file }: { file: MeetingFile }) {
  const language = useLanguage();
  const say = jointMeetingWording[language];
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
      <Meeting file={file} />
    </>
  );
}
