import { Link, useParams } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { PostCheckFile, PostCheckHappened } from '../../../modules/intake/post-checks/contract.ts';
import { postCheckWording } from '../../../modules/intake/post-checks/wording.ts';
import { caseAddresses } from '../../api/addresses.ts';
import { readPostCheckFile } from '../../api/post-checks.ts';
import { dayText, plain, sizeText, SummaryList } from '../../ui/index.ts';
import { OpenedFile } from '../shell/OpenedFile.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { ActForm } from './ActForm.tsx';
import { Owed, Standing } from './PostCheckTable.tsx';
import { deskPostCheckWording } from './wording.ts';
import '../styles/post-checks.css';

/** One check: how it stands, everything that happened, and what this officer may do. */
export default function PostCheckFilePage() {
  const { postCheckId } = useParams({ from: '/post-checks/$postCheckId' });
  const say = deskPostCheckWording[useLanguage()];
  useDocumentTitle(say.file.title);
  return (
    <OpenedFile
      name={['post-check-file', postCheckId]}
      read={(signal) => readPostCheckFile(postCheckId, signal)}
      lists={['post-checks', 'post-check-figures']}

      className="desk-page post-checks"
      back={
        <Link to="/post-checks" search={{}}>
          {say.file.back}
        </Link>
      }
      waiting={say.waiting}
    >
      {(file, changed) => <Opened file={file} changed={changed} />}
    </OpenedFile>
  );
}

function Opened({ file, changed }: { file: PostCheckFile; changed: () => void }) {
  const language = useLanguage();
  const say = deskPostCheckWording[language].file;
  const { row, applicant, happened, acts } = file;
  return (
    <>
      <h1>{plain(row.item.name, language)}</h1>
      <p>
        <Standing row={row} language={language} />
      </p>
      <SummaryList
        language={language}
        rows={[
          { id: 'applicant', label: say.applicant, value: <span lang="zh">{applicant ?? say.erased}</span> },
          { id: 'due', label: say.due, value: dayText(civilDate(row.dueOn), language) },
          { id: 'owed', label: say.owed, value: <Owed row={row} language={language} /> },
        ]}
      />
      <p>
        <Link to="/cases/$caseId" params={{ caseId: row.id }} search={{}}>
          {say.case}
        </Link>
      </p>
      {acts.map((act) => (
        <ActForm key={`${act}-${row.version}`} act={act} file={file} changed={changed} />
      ))}
      <h2>{say.history}</h2>
      <ol className="post-check-history">
        {happened.map((one) => (
          <li key={`${one.what}-${one.on}-${one.words ?? ''}`}>
            <Happened one={one} caseId={row.id} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Happened({ one, caseId }: { one: PostCheckHappened; caseId: string }) {
  const language = useLanguage();
  const say = deskPostCheckWording[language];
  const names: Readonly<Record<string, string>> = { ...postCheckWording[language].methods, ...say.codes };
  const { what, on, officer, codes, until, words, decision, files } = one;
  const facts = [
    ...codes.map((code) => names[code] ?? code),
    ...(until === null ? [] : [say.file.until(dayText(civilDate(until), language))]),
    ...(decision === null ? [] : [say.file.decision(decision)]),
  ];
  return (
    <>
      <strong>
        {dayText(civilDate(on), language)} {say.happened[what]}
      </strong>
      {facts.length > 0 && ` · ${facts.join(' · ')}`}
      {officer !== null && <span lang="zh"> · {officer.name ?? ''}</span>}
      {words !== null && <p lang="zh">{words}</p>}
      {files.length > 0 && <FoundFiles files={files} caseId={caseId} />}
    </>
  );
}

function FoundFiles({ files, caseId }: { files: PostCheckHappened['files']; caseId: string }) {
  const language = useLanguage();
  const say = deskPostCheckWording[language].files;
  return (
    <ul className="files">
      {files.map(({ id, name, size, shown }) => (
        <li key={id}>
          <a href={caseAddresses.material(caseId, id)} target="_blank" rel="noopener">
            <span lang="zh">{name}</span> <span className="fine">{sizeText(size, language)}</span>
          </a>
          {!shown && <span className="fine"> · {say.withheld}</span>}
        </li>
      ))}
    </ul>
  );
}
