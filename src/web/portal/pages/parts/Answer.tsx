import { maskIdNumber } from '../../../../kernel/masking.ts';
import { Say, type Bilingual, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** Numbers of documents and accounts; other sensitive answers are words, which their owner has to be able to check. */
const NUMBER = /^[\dA-Z-]{5,}$/i;

/** An answer as it is shown back. A sensitive number is hidden but for its ends, and read aloud as its last digits. */
export function Answer({ words, isSensitive, language }: Spoken & { words: Bilingual; isSensitive: boolean }) {
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
