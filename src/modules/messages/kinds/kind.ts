import type { Static, TObject } from 'typebox';
import { Value } from 'typebox/value';
import type { Language } from '../../../kernel/language.ts';
import type { KindSettings, Subject } from './model.ts';

export type MessageText = {
  title: string;
  sentences: readonly string[];
  outside: string;
  subject: Subject | undefined;
  place: string;
  aside: { place: string; label: string } | undefined;
};

type Settled = Pick<KindSettings<never>, 'name' | 'urgency' | 'channels'> & { atNight: boolean; hidden: boolean };

/** A kind of message as this module handles it: its parameters are checked when it is announced and when it is read. */
export type Kind = Settled & {
  fits: (parameters: unknown) => boolean;
  /** To which number it goes instead of the recipient; undefined for kinds that go to the recipient. */
  numberIn: (parameters: unknown) => string | undefined;
  /** Undefined for parameters of a shape that this program does not know. */
  textOf: (said: { parameters: unknown; about: string; language: Language }) => MessageText | undefined;
};

/** A kind together with the shape of its parameters, for whoever announces. */
export type KindOf<Parameters extends TObject> = Kind & { parameters: Parameters };

/**
 * Defines a kind of message, in the module or composition that knows what it is about. Parameters hold what the words need and no more:
 * they are sealed, but every one of them is read by somebody. An old message must stay readable: add parameters as optional.
 */
export function defineKind<Parameters extends TObject>(
  parameters: Parameters,
  {
    subject,
    place,
    aside,
    wording,
    number,
    atNight = false,
    hidden = false,
    ...settled
  }: KindSettings<Static<Parameters>>,
): KindOf<Parameters> {
  if (!/^[a-z]+(\.[a-zA-Z]+)+$/.test(settled.name)) throw new Error(`not a name of a kind of message: ${settled.name}`);
  if (number && !hidden) throw new Error(`a message to a number stands in nobody's portal: ${settled.name}`);
  return {
    ...settled,
    atNight,
    hidden,
    parameters,
    fits: (given) => Value.Check(parameters, given),
    numberIn: (given) => (number && Value.Check(parameters, given) ? number(given) : undefined),
    textOf: ({ parameters: given, about, language }) => {
      if (!Value.Check(parameters, given)) return undefined;
      const words = wording[language];
      return {
        title: words.title(given),
        sentences: words.sentences(given),
        outside: words.outside(given),
        subject: subject?.(given),
        place: place(about, given),
        aside: asideOf(aside?.(about, given), words.aside?.(given)),
      };
    },
  };
}

/** Every kind that this program can announce and show, by name. */
export type Kinds = ReadonlyMap<string, Kind>;

export function kindsOf(...kinds: readonly Kind[]): Kinds {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  if (byName.size !== kinds.length) throw new Error('two kinds of message bear one name');
  return byName;
}

const asideOf = (place: string | undefined, label: string | undefined) =>
  place === undefined || label === undefined ? undefined : { place, label };
