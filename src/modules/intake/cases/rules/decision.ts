import { MOST_CHARACTERS } from '../contract/decision.ts';

/**
 * What a decision says beside that it grants or denies, part by part in the order in which it is read. `own` is what the officer added
 * under a heading of his own. The remedy is no part: the law words it.
 */
export type Paragraph<Text> =
  | { kind: 'facts' | 'reason' | 'conditions'; text: Text }
  | { kind: 'provisions'; provisions: string[] }
  | { kind: 'own'; title: Text; text: Text };

type Opinion = 'grant' | 'deny';
export type ParagraphKind = Paragraph<string>['kind'];

/** Stands in a ready wording where the officer has to say something himself. */
/** What a ready wording leaves to be filled in. */
export const GAP = '＿＿';

export type DecisionFault =
  | { code: 'reasonMissing' }
  | { code: 'basisMissing' }
  | { code: 'conditionsOnDenial' }
  | { code: 'paragraphTwice'; kind: ParagraphKind }
  | { code: 'gapLeft'; kind: ParagraphKind }
  | { code: 'decisionTooLong'; most: number };

/** What was written, without blanks around it; a part in which nothing was written is left out. */
export function written(paragraphs: readonly Paragraph<string>[]): Paragraph<string>[] {
  return paragraphs
    .map(trimmed)
    .filter((one) => (one.kind === 'provisions' ? one.provisions.length > 0 : one.text !== ''));
}

const trimmed = (one: Paragraph<string>): Paragraph<string> =>
  one.kind === 'provisions'
    ? { ...one, provisions: one.provisions.map((text) => text.trim()).filter((text) => text !== '') }
    : reworded(one, (text) => text.trim());

/** A grant that names no provision stands on all those of its item. */
export function founded(
  outcome: Opinion,
  paragraphs: readonly Paragraph<string>[],
  legalBases: readonly string[],
): Paragraph<string>[] {
  const isFounded = outcome === 'deny' || paragraphs.some(({ kind }) => kind === 'provisions');
  return isFounded ? [...paragraphs] : [...paragraphs, { kind: 'provisions', provisions: [...legalBases] }];
}

/**
 * Why these parts are no decision; undefined when they are. 行政许可法 art. 38: whoever is denied is told why and by which provision, and
 * how he can fight it; a denial has no conditions.
 */
export function faultIn(outcome: Opinion, paragraphs: readonly Paragraph<string>[]): DecisionFault | undefined {
  const kinds = paragraphs.map(({ kind }) => kind);
  if (outcome === 'deny') {
    if (!kinds.includes('reason')) return { code: 'reasonMissing' };
    if (!kinds.includes('provisions')) return { code: 'basisMissing' };
    if (kinds.includes('conditions')) return { code: 'conditionsOnDenial' };
  }
  const twice = kinds.find((kind, place) => kind !== 'own' && kinds.indexOf(kind) !== place);
  if (twice) return { code: 'paragraphTwice', kind: twice };
  const gap = paragraphs.find((one) => textsOf(one).some((text) => text.includes(GAP)));
  if (gap) return { code: 'gapLeft', kind: gap.kind };
  const length = paragraphs.flatMap(textsOf).reduce((sum, text) => sum + text.length, 0);
  return length > MOST_CHARACTERS ? { code: 'decisionTooLong', most: MOST_CHARACTERS } : undefined;
}

const FAULTS = {
  reasonMissing: true,
  basisMissing: true,
  conditionsOnDenial: true,
  paragraphTwice: true,
  gapLeft: true,
  decisionTooLong: true,
} as const satisfies Record<DecisionFault['code'], true>;

/** Whether a refusal is about what was written, and not about who may decide what: then it may still be looked at. */
export const isUnfinished = ({ code }: { code: string }): boolean => Object.hasOwn(FAULTS, code);

const textsOf = (one: Paragraph<string>): readonly string[] =>
  one.kind === 'provisions' ? one.provisions : wordsOf(one);

/** The words of a part in the order in which they are read; provisions are no words of the officer. */
export function wordsOf<Text>(one: Paragraph<Text>): Text[] {
  switch (one.kind) {
    case 'provisions':
      return [];
    case 'own':
      return [one.title, one.text];
    default:
      return [one.text];
  }
}

/** Everything that the officer said in his own words, for a colleague who asked him. */
export const inOneText = (paragraphs: readonly Paragraph<string>[]): string =>
  paragraphs
    .flatMap(wordsOf)
    .filter((text) => text !== '')
    .join('\n');

/** Whoever is denied, and whoever is granted less than he asked for, is told how to fight it. */
export const namesRemedy = (outcome: Opinion, paragraphs: readonly Pick<Paragraph<unknown>, 'kind'>[]): boolean =>
  outcome === 'deny' || paragraphs.some(({ kind }) => kind === 'conditions');

/** The provisions in one line; empty when none is named. */
export const basisOf = (paragraphs: readonly Paragraph<unknown>[]): string =>
  paragraphs.flatMap((one) => (one.kind === 'provisions' ? one.provisions : [])).join('、');

/** The same part in other words: opened, sealed, or as they were said. */
export function reworded<From, To>(one: Paragraph<From>, word: (from: From) => To): Paragraph<To> {
  switch (one.kind) {
    case 'provisions':
      return one;
    case 'own':
      return { kind: 'own', title: word(one.title), text: word(one.text) };
    default:
      return { kind: one.kind, text: word(one.text) };
  }
}
