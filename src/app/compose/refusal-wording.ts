import { isCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { inChinese, inEnglish } from '../../kernel/day-text.ts';
import type { Language } from '../../kernel/language.ts';
import { catalogueWording } from '../../modules/catalogue/index.ts';
import { creditWording } from '../../modules/credit/index.ts';
import { decisionWording } from '../../modules/decisions/index.ts';
import { deliveryWording } from '../../modules/delivery/index.ts';
import { identityWording } from '../../modules/identity/index.ts';
import {
  caseWording,
  commitmentWording,
  counterWording,
  disputeWording,
  forwardingWording,
  draftWording,
  themeDraftWording,
  licenceWording,
  noteWording,
  instantWording,
  postCheckWording,
  endingWording,
  urgeWording,
  procedureWording,
  servingWording,
  turnedAwayWording,
  consultationWording,
  earlyServiceWording,
  secondPersonWording,
  gatheredWording,
  jointVisitWording,
  meetingWording,
  themeCaseWording,
} from '../../modules/intake/index.ts';
import { issuingWording } from '../../modules/issuing/index.ts';
import { messageWording } from '../../modules/messages/index.ts';
import { oversightWording } from '../../modules/oversight/index.ts';
import { findingWording, templateWording } from '../../modules/process/index.ts';
import { ratingWording } from '../../modules/ratings/index.ts';
import { designWording, themeWording } from '../../modules/themes/index.ts';
import { findFileSentence } from '../../platform/files/index.ts';
import type { WordingOf } from '../../platform/http/index.ts';

/** How each module says its refusals to people. A code that two modules use is worded by the first. */
const refusalsOf = (language: Language): Readonly<Record<string, string>>[] => [
  caseWording[language].refusals,
  draftWording[language].refusals,
  themeDraftWording[language].refusals,
  noteWording[language].refusals,
  procedureWording[language].refusals,
  endingWording[language].refusals,
  urgeWording[language].refusals,
  counterWording[language].refusals,
  licenceWording[language].refusals,
  turnedAwayWording[language].refusals,
  postCheckWording[language].refusals,
  instantWording[language].refusals,
  earlyServiceWording[language].refusals,
  secondPersonWording[language].refusals,
  servingWording[language].refusals,
  commitmentWording[language].refusals,
  disputeWording[language].refusals,
  forwardingWording[language].refusals,
  consultationWording[language].refusals,
  meetingWording[language].refusals,
  gatheredWording[language].refusals,
  jointVisitWording[language].refusals,
  themeCaseWording[language].refusals,
  identityWording[language].refusals,
  issuingWording[language].refusals,
  deliveryWording[language].refusals,
  messageWording[language].refusals,
  catalogueWording[language].refusals,
  ratingWording[language].refusals,
  themeWording[language].refusals,
  designWording[language].refusals,
  oversightWording[language].refusals,
  creditWording[language].refusals,
  findingWording[language].refusals,
  templateWording[language].refusals,
  decisionWording[language].refusals,
];

const sentences: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  zh: collected('zh'),
  en: collected('en'),
};

function collected(language: Language): ReadonlyMap<string, string> {
  return new Map(
    refusalsOf(language)
      .toReversed()
      .flatMap((words) => Object.entries(words)),
  );
}

export const moduleWording: WordingOf = (code, language, facts) =>
  filled(sentences[language].get(code), { facts, language }) ?? findFileSentence({ ...facts, code }, language);

type Filling = { facts: Readonly<Record<string, unknown>>; language: Language };

/** A sentence may name a fact of the refusal in braces: `{characters}`. */
const filled = (sentence: string | undefined, { facts, language }: Filling): string | undefined =>
  sentence?.replaceAll(/\{(\w+)\}/g, (_, name: string) => factText(facts[name], language));

/** A day is said as people say it; everything else as it is. */
const factText = (fact: unknown, language: Language): string =>
  [fact]
    .flat()
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .map((part) => (typeof part === 'string' && isCivilDate(part) ? dayWords[language](part) : String(part)))
    .join(' ');

const dayWords = { zh: inChinese, en: inEnglish } as const satisfies Record<Language, (day: CivilDate) => string>;
