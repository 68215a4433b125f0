import type { EarlyServiceFile } from '../../../modules/intake/early-service/contract.ts';
import { numberText, plain, SummaryList } from '../../ui/index.ts';
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

function Shown({ file: { shown } }: { file: EarlyServiceFile }) {
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
        rows={shown.materials.map(({ key, name, files }) => ({
          ...{ id: key, label: plain(name, language), value: say.files(numberText(files, language)) },
        }))}
      />
    </section>
  );
}
