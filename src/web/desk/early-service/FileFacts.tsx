import { civilDate } from '../../../kernel/civil-date.ts';
import type { EarlyServiceFile } from '../../../modules/intake/early-service/contract.ts';
import { dayOfYearText, numberText, plain, SummaryList, type SummaryRow } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { deskEarlyServiceWording } from './wording.ts';

type Round = EarlyServiceFile['rounds'][number];

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
      {file.rounds.map((round, place) => (
        <section key={place} aria-labelledby={`round-${place}`}>
          <h2 id={`round-${place}`}>{say.round(numberText(place + 1, language))}</h2>
          <RoundFacts round={round} />
        </section>
      ))}
      <Shown file={file} />
    </>
  );
}

function RoundFacts({ round }: { round: Round }) {
  const language = useLanguage();
  const { file: say, act } = deskEarlyServiceWording[language];
  const { missing, words, mayComeOn, answer } = round;
  const rows: SummaryRow[] = [
    ...missing.map(({ key, name }) => ({ id: key, label: say.missing, value: plain(name, language) })),
    ...(words === null ? [] : [{ id: 'words', label: say.words, value: <span lang="zh">{words}</span> }]),
    ...(mayComeOn === null
      ? []
      : [{ id: 'day', label: say.mayComeOn, value: dayOfYearText(civilDate(mayComeOn), language) }]),
    ...(answer === null
      ? []
      : [{ id: 'answer', label: say.answer, value: <span lang="zh">{answer.words ?? say.erased}</span> }]),
    ...(answer?.parts ?? []).map((part) => ({
      id: `answer-${part.about}`,
      label: plain(part.name, language),
      value: `${act.verdicts[part.verdict]} ${part.words}`,
    })),
  ];
  return <SummaryList language={language} rows={rows} />;
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
