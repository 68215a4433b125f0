import { Link, useParams } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { InstantFile } from '../../../modules/intake/instant/contract.ts';
import { instantWording } from '../../../modules/intake/instant/wording.ts';
import { readInstantFile } from '../../api/instant.ts';
import { dayText, plain } from '../../ui/index.ts';
import { OpenedFile } from '../shell/OpenedFile.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { ActForm } from './ActForm.tsx';
import { DecidedOn } from './DecidedOn.tsx';
import { deskInstantWording } from './wording.ts';

/** One decision of the system: rule, facts, receipts, what people did since, and what this officer may do. */
export default function InstantFilePage() {
  const { instantId } = useParams({ from: '/instant/$instantId' });
  const say = deskInstantWording[useLanguage()];
  useDocumentTitle(say.file.title);
  return (
    <OpenedFile
      name={['instant-file', instantId]}
      read={(signal) => readInstantFile(instantId, signal)}
      lists={['instant']}
      isForgotten
      className="desk-page"
      back={
        <Link to="/instant" search={{}}>
          {say.file.back}
        </Link>
      }
      waiting={say.waiting}
    >
      {(file, changed) => <Opened file={file} changed={changed} />}
    </OpenedFile>
  );
}

function Opened({ file, changed }: { file: InstantFile; changed: () => void }) {
  const language = useLanguage();
  const say = deskInstantWording[language].file;
  const { row, acts, statementUntil, said } = file;
  return (
    <>
      <h1>{plain(row.item.name, language)}</h1>
      <p>
        {instantWording[language].states[row.state]}
        {row.state === 'foundWrong' &&
          statementUntil !== null &&
          ` · ${say.until(dayText(civilDate(statementUntil), language))}`}
      </p>
      <DecidedOn file={file} />
      <p>
        <Link to="/cases/$caseId" params={{ caseId: row.caseId }} search={{}}>
          {say.case}
        </Link>
      </p>
      <h2>{say.history}</h2>
      {said.length === 0 ? <p>{say.nobody}</p> : <History said={said} />}
      {acts.map((act) => (
        <ActForm key={`${act}-${row.version}`} act={act} file={file} changed={changed} />
      ))}
    </>
  );
}

function History({ said }: Pick<InstantFile, 'said'>) {
  const language = useLanguage();
  const say = deskInstantWording[language];
  const [happened, codes]: Readonly<Record<string, string>>[] = [say.happened, say.codes];
  return (
    <ol>
      {said.map(({ what, on, outcome, words }) => (
        <li key={`${what}-${on}-${words ?? ''}`}>
          <strong>
            {dayText(civilDate(on), language)} {happened?.[what] ?? what}
          </strong>
          {outcome !== null && ` · ${codes?.[outcome] ?? outcome}`}
          {words !== null && <p lang="zh">{words}</p>}
        </li>
      ))}
    </ol>
  );
}
