// One form over several drafts: what was typed into it, as its parts hold it, and what each part has to hold.
import { countingAnswers, fieldsOf, holds, normalise, type Answers, type Field } from '../../forms/index.ts';
import type { ThemeForm } from '../../themes/index.ts';

/** The source of an answer that follows from another answer of the theme and was not typed. */
export const FOLLOWS = 'theme';

/** What a draft holds, by its own elements. */
export type Held = {
  answers: Answers;
  versions: Readonly<Record<string, number>>;
  sources: ReadonlyMap<string, string>;
};

/** Answers to the questions of the theme as they were typed or known; what follows from others is not among them. */
export type Typed = {
  answers: Record<string, string>;
  versions: Record<string, number>;
  sources: Map<string, string>;
};

/** Reads the one form out of its parts, each by the key of its item. */
export function typedIn({ sources: asked }: ThemeForm, held: ReadonlyMap<string, Held>): Typed {
  const typed: Typed = { answers: {}, versions: {}, sources: new Map() };
  for (const [id, places] of asked) {
    const found = places.flatMap(({ item, element }) => {
      const part = held.get(item);
      const value = part?.answers[element];
      if (part === undefined || value === undefined || part.sources.get(element) === FOLLOWS) return [];
      return [{ value, version: part.versions[element] ?? 1, source: part.sources.get(element) }];
    });
    const [first] = found;
    if (first === undefined) continue;
    typed.answers[id] = first.value;
    typed.versions[id] = Math.max(...found.map(({ version }) => version));
    if (first.source !== undefined) typed.sources.set(id, first.source);
  }
  return typed;
}

/** An answer that a part has to hold; without a value it has to go. */
export type Share = { item: string; element: string; question: string; value?: string; source?: string };

/**
 * What has to be written so that each part holds what its separate form would have collected. What an answer copies is written where its
 * part knows nothing of copying, and marked: once it no longer follows it goes, so that nothing of one person stays with another.
 */
export function sharesOf(
  theme: ThemeForm,
  { answers, sources }: Pick<Typed, 'answers' | 'sources'>,
  held: ReadonlyMap<string, Held>,
): Share[] {
  const counting = countingAnswers(theme.form, answers);
  const kept = keptIn(theme, answers);
  return fieldsOf(theme.form).flatMap(({ id, copied }) => {
    const follows = copied !== undefined && holds(copied.when, counting);
    const value = follows ? counting[id] : kept(id);
    const source = follows ? FOLLOWS : sources.get(id);
    return (theme.sources.get(id) ?? [])
      .filter(({ item, element }) => differs(held.get(item), element, { value, source }))
      .map(({ item, element }) => ({
        ...{ item, element, question: id },
        ...(value !== undefined && { value, ...(source !== undefined && { source }) }),
      }));
  });
}

/**
 * What the parts keep of an answer: as it was typed, unless the form of one of them would count that otherwise than the one form does;
 * then as the one form counts it, such as the number of a document where one item asks for a citizen's number and another for any words.
 */
export function keptIn(theme: ThemeForm, answers: Answers): (question: string) => string | undefined {
  const counting = countingAnswers(theme.form, answers);
  const fields = new Map<string, Field>(
    theme.parts.flatMap(({ form }) => fieldsOf(form).map((field) => [`${form.item} ${field.id}`, field] as const)),
  );
  return (question) => {
    const [typed, counted] = [answers[question], counting[question]];
    if (typed === undefined || counted === undefined) return typed;
    const isAlike = (theme.sources.get(question) ?? []).every(({ item, element }) => {
      const field = fields.get(`${item} ${element}`);
      return field === undefined || normalise(field, typed) === counted;
    });
    return isAlike ? typed : counted;
  };
}

type Wanted = { value: string | undefined; source: string | undefined };

const differs = (part: Held | undefined, element: string, { value, source }: Wanted): boolean =>
  part !== undefined &&
  (part.answers[element] !== value || (value !== undefined && part.sources.get(element) !== source));
