import { civilDate, isCivilDate } from '../../../../kernel/civil-date.ts';
import { maskIdNumber } from '../../../../kernel/masking.ts';
import { AnswerTable, dayOfYearText, Say, type AnsweredRows, type Bilingual, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** Numbers of documents and accounts; other sensitive answers are words, which their owner has to be able to check. */
const NUMBER = /^[\dA-Z-]{5,}$/i;

type AnswerProps = Spoken & { words: Bilingual; isSensitive: boolean; table?: AnsweredRows | undefined };

/** An answer as it is shown back, a day in words. A sensitive number is hidden but for its ends, and read aloud as its last digits. */
export function Answer({ words, isSensitive, table, language }: AnswerProps) {
  if (table !== undefined) {
    const cell = (one: Bilingual) => <Answer words={one} isSensitive={isSensitive} language={language} />;
    return <AnswerTable table={table} language={language} cell={cell} />;
  }
  if (isCivilDate(words.zh)) return dayOfYearText(civilDate(words.zh), language);
  if (!isSensitive || !NUMBER.test(words.zh)) return <Say words={words} language={language} />;
  return <MaskedNumber number={words.zh} language={language} />;
}

export function MaskedNumber({ number, language }: Spoken & { number: string }) {
  return (
    <>
      <span className="number" aria-hidden="true">
        {maskIdNumber(number)}
      </span>
      <span className="unseen">{portalWording[language].draft.check.hidden(number.slice(-4))}</span>
    </>
  );
}
