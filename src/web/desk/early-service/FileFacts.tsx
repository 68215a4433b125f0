import type { EarlyServiceFile } from '../../../modules/intake/early-service/contract.ts';
import { earlyServiceAddresses } from '../../api/addresses.ts';
import { numberText, plain, sizeText, SummaryList } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Rounds } from './Rounds.tsx';
import { deskEarlyServiceWording } from './wording.ts';

/** Who asks, every round with its answer, and the draft as it stood when it was asked about last. */
export function FileFacts({ file }: { file: EarlyServiceFile }) {
  const language = useLanguage();
  const say = deskEarlyServiceWording[language].file;
  return (
    <>
      <SummaryList
        language={language}
        rows={[{ id: 'who', label: say.who, value: <span lang="zh">{file.who ?? say.erased}</span> }]}
      />
      <Rounds rounds={file.rounds} heading="h2" />
      <Shown file={file} />
    </>
  );
}

function Shown({ file: { row, shown, files: openable } }: { file: EarlyServiceFile }) {
  const language = useLanguage();
  const say = deskEarlyServiceWording[language].file;
  if (shown === null) return <p>{say.erased}</p>;
  return (
    <section aria-labelledby="shown">
      <h2 id="shown">{say.shown}</h2>
      <h3>{say.answers}</h3>
      <SummaryList
        language={language}
        rows={shown.answers.map(({ key, name, value }) => ({
          ...{ id: key, label: plain(name, language), value: plain(value, language) },
        }))}
      />
      <h3>{say.materials}</h3>
      <SummaryList
        language={language}
        rows={shown.materials.map(({ key, name, files, attached = [] }) => ({
          ...{ id: key, label: plain(name, language) },
          value: (
            <>
              {say.files(numberText(files, language))}
              <Openable id={row.id} files={openable.filter(({ id }) => attached.includes(id))} />
            </>
          ),
        }))}
      />
    </section>
  );
}

function Openable({ id, files }: { id: string; files: EarlyServiceFile['files'] }) {
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map(({ id: file, name, size }) => (
        <li key={file}>
          <a href={earlyServiceAddresses.shown(id, file)} target="_blank" rel="noopener">
            <span lang="zh">{name}</span> <span className="fine">{sizeText(size, language)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
