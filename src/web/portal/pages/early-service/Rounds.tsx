import { civilDate } from '../../../../kernel/civil-date.ts';
import type { OwnEarlyService } from '../../../../modules/intake/early-service/contract.ts';
import { dayOfYearText, numberText, Say, SummaryList, type Spoken, type SummaryRow } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

type Round = OwnEarlyService['rounds'][number];
type Answer = NonNullable<Round['answer']>;

const day = (on: string, language: Spoken['language']) => dayOfYearText(civilDate(on), language);

/** Every question with its answer, the newest first. */
export function Rounds({ rounds, language }: Spoken & { rounds: readonly Round[] }) {
  const say = portalWording[language].earlyService;
  return rounds
    .map((round, place) => (
      <section key={place} aria-labelledby={`round-${place}`}>
        <h2 id={`round-${place}`}>{say.round(numberText(place + 1, language))}</h2>
        <h3>{say.asked(day(round.on, language))}</h3>
        <SummaryList language={language} rows={askedRows(round, language)} />
        {round.answer === null ? <p>{say.noAnswer}</p> : <Guidance answer={round.answer} language={language} />}
      </section>
    ))
    .toReversed();
}

function askedRows({ missing, words, mayComeOn }: Round, language: Spoken['language']): SummaryRow[] {
  const say = portalWording[language].earlyService;
  return [
    ...missing.map(({ key, name }) => ({
      ...{ id: key, label: say.missing },
      value: <Say words={name} language={language} />,
    })),
    ...(words === null ? [] : [{ id: 'words', label: say.words, value: <span lang="zh">{words}</span> }]),
    ...(mayComeOn === null ? [] : [{ id: 'day', label: say.mayComeOn, value: day(mayComeOn, language) }]),
  ];
}

function Guidance({ answer, language }: Spoken & { answer: Answer }) {
  const say = portalWording[language].earlyService;
  return (
    <>
      <h3>{say.answer(day(answer.on, language))}</h3>
      <p lang="zh">{answer.words ?? say.erased}</p>
      <SummaryList
        language={language}
        rows={answer.parts.map(({ about, name, verdict, words }) => ({
          id: about,
          label: <Say words={name} language={language} />,
          value: (
            <>
              {say.verdicts[verdict]}
              {words !== '' && <br />}
              <span lang="zh">{words}</span>
            </>
          ),
        }))}
      />
    </>
  );
}
