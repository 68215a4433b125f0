import { civilDate } from '../../../kernel/civil-date.ts';
import type { EarlyServiceFile } from '../../../modules/intake/early-service/contract.ts';
import { dayOfYearText, numberText, plain, SummaryList, type SummaryRow } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { deskEarlyServiceWording } from './wording.ts';

type Round = EarlyServiceFile['rounds'][number];

/** Every question with its answer, and the days of both. */
export function Rounds({ rounds, heading: Heading }: { rounds: readonly Round[]; heading: 'h2' | 'h4' }) {
  const language = useLanguage();
  const say = deskEarlyServiceWording[language].file;
  return rounds.map((round, place) => (
    <section key={place} aria-labelledby={`round-${place}`}>
      <Heading id={`round-${place}`}>{say.round(numberText(place + 1, language))}</Heading>
      <RoundFacts round={round} />
    </section>
  ));
}

function RoundFacts({ round }: { round: Round }) {
  const language = useLanguage();
  const { file: say, act } = deskEarlyServiceWording[language];
  const { on, missing, words, mayComeOn, answer } = round;
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  const rows: SummaryRow[] = [
    { id: 'on', label: say.askedOn, value: day(on) },
    ...missing.map(({ key, name }) => ({ id: key, label: say.missing, value: plain(name, language) })),
    ...(words === null ? [] : [{ id: 'words', label: say.words, value: <span lang="zh">{words}</span> }]),
    ...(mayComeOn === null ? [] : [{ id: 'day', label: say.mayComeOn, value: day(mayComeOn) }]),
    ...(answer === null
      ? []
      : [
          { id: 'answeredOn', label: say.answeredOn, value: day(answer.on) },
          { id: 'answer', label: say.answer, value: <span lang="zh">{answer.words ?? say.erased}</span> },
        ]),
    ...(answer?.parts ?? []).map((part) => ({
      id: `answer-${part.about}`,
      label: plain(part.name, language),
      value: `${act.verdicts[part.verdict]} ${part.words}`,
    })),
  ];
  return <SummaryList language={language} rows={rows} />;
}
