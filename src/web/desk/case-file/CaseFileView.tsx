import { lazy, memo, Suspense, useEffect, useRef } from 'react';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { ActingText, Light, LimitText, Say, Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { clockOf } from '../worklist/clock-of.ts';
import { FILE_HEADING_ID } from '../worklist/places.ts';
import { NoteCount } from '../notes/NoteCount.tsx';
import { Notes } from '../notes/Notes.tsx';
import { CaseParcels } from '../parcels/CaseParcels.tsx';
import { CaseConsultations } from '../consultations/CaseConsultations.tsx';
import { CaseMeetings } from '../joint-meetings/CaseMeetings.tsx';
import { CaseVisits } from '../joint-visits/CaseVisits.tsx';
import { CaseForwarding } from '../forwarding/CaseForwarding.tsx';
import { SaidBefore } from '../early-service/SaidBefore.tsx';
import { CaseDisputes } from '../disputes/CaseDisputes.tsx';
import { CaseUrges } from '../urging/CaseUrges.tsx';
import { worklistWording } from '../worklist/wording.ts';
import { StateTag } from '../worklist/StateTag.tsx';
import { ThemeParts } from '../theme-parts/ThemeParts.tsx';
import { ServedPapers } from '../serving/ServedPapers.tsx';
import { OfferRating } from '../ratings/OfferRating.tsx';
import { Answers } from './Answers.tsx';
import { AskedOfMe } from './AskedOfMe.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { EndingNote } from './EndingNote.tsx';
import { Hearing } from './Hearing.tsx';
import { Ledger } from './Ledger.tsx';
import { Materials } from './Materials.tsx';
import { Papers } from './Papers.tsx';
import { Procedures } from './Procedures.tsx';
import { RunPicture } from './RunPicture.tsx';
import { Steps } from './Steps.tsx';
import { Committed } from '../commitment/Committed.tsx';
import { GivenWords } from '../second-person/GivenWords.tsx';
import { StillOwed } from './StillOwed.tsx';
import { WhyStopped } from './WhyStopped.tsx';
import { Timeline } from './Timeline.tsx';

const CaseResponsibility = lazy(() => import('../responsibility/CaseResponsibility.tsx'));

/** What there is to know of a case. Written once an answer comes; forms below it change nothing here. */
export const CaseFileView = memo(function CaseFileView({ file }: { file: CaseFile }) {
  return (
    <div className="file-scroll">
      <CaseHeading file={file} />
      <AskedOfMe file={file} />
      {file.run && <RunPicture run={file.run} />}
      <div className="file-columns">
        <Answers file={file} />
        <div>
          <Steps file={file} />
          <Materials file={file} />
          <ThemeParts file={file} />
          <Notes caseId={file.row.id} />
          <SaidBefore caseId={file.row.id} />
          <CaseConsultations caseId={file.row.id} />
          <CaseMeetings caseId={file.row.id} />
          <CaseVisits caseId={file.row.id} />
          <CaseForwarding caseId={file.row.id} />
          <EndingNote file={file} />
          <CaseUrges file={file} />
          <Procedures file={file} />
          <Hearing file={file} />
          <Papers file={file} />
          <ServedPapers caseId={file.row.id} />
          <CaseDisputes caseId={file.row.id} />
          <CaseParcels caseId={file.row.id} />
          <OfferRating caseId={file.row.id} />
          <Timeline file={file} />
          <Ledger ledger={file.ledger} />
        </div>
      </div>
      <Suspense>
        <CaseResponsibility caseId={file.row.id} />
      </Suspense>
    </div>
  );
});

/** Takes the focus when the case opens, so that reading begins at its name. */
function CaseHeading({
  file: { row, applicantName, acting, stop, owing, commitment, secondPersons, extendedBy },
}: {
  file: CaseFile;
}) {
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const clock = clockOf(row);
  return (
    <header className="case-head">
      <h2 id={FILE_HEADING_ID} ref={heading} tabIndex={-1}>
        <span lang="zh">{applicantName}</span>
        <span className="case-item">
          <Say words={row.item.name} language={language} />
        </span>
      </h2>
      <p className="case-standing">
        <StateTag row={row} />
        {row.disputed && <Tag tone="act">{worklistWording[language].disputed}</Tag>}
        {row.light !== 'none' && <Light light={row.light} language={language} />}
        {clock && <LimitText clock={clock} language={language} />}
      </p>
      {stop && <WhyStopped stop={stop} />}
      {owing && <StillOwed owing={owing} />}
      {commitment && <Committed committed={commitment} />}
      <GivenWords words={secondPersons} />
      {acting && (
        <p className="case-acting">
          <ActingText acting={acting} language={language} />
        </p>
      )}
      <CaseFacts row={row} extendedBy={extendedBy} />
      <NoteCount caseId={row.id} />
    </header>
  );
}
