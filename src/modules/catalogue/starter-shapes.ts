// The shapes of the catalogue's files in `data/`.
import { Type } from 'typebox';
import { Assigned, Column, Element } from './contract/item.ts';
import { Division, Place } from './contract/place.ts';
import { Bilingual } from './contract/words.ts';

const Options = Type.Array(Type.Object({ value: Type.String({ minLength: 1 }), en: Type.Optional(Type.String()) }));

/** What the project added of its own: options, questions, English names. */
export const Additions = Type.Object({
  elements: Type.Record(
    Type.String(),
    Type.Object({
      en: Type.Optional(Type.String()),
      question: Type.Optional(Bilingual),
      hint: Type.Optional(Bilingual),
      askedAs: Type.Optional(Element.properties.askedAs),
      options: Type.Optional(Options),
      row: Type.Optional(Bilingual),
      columns: Type.Optional(
        Type.Array(
          Type.Object({
            id: Column.properties.id,
            type: Column.properties.type,
            name: Type.String({ minLength: 1 }),
            en: Type.String(),
            required: Type.Boolean(),
            options: Type.Optional(Options),
          }),
        ),
      ),
      basis: Type.String(),
      flag: Type.Optional(Type.String()),
    }),
  ),
  items: Type.Record(Type.String(), Type.Object({ en: Type.String(), phrases: Type.Array(Type.String()) })),
  departments: Type.Record(
    Type.String(),
    Type.Object({ en: Type.Optional(Type.String()), documentPrefix: Type.String() }),
  ),
});

export const Elements = Type.Object({
  elements: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      type: Type.String(),
      options: Type.Optional(Type.Array(Type.String())),
    }),
  ),
});

export const Licences = Type.Object({
  licences: Type.Array(
    Type.Object({
      id: Type.String({ pattern: '^lic\\.\\d{3}$' }),
      name: Type.String({ minLength: 1 }),
      issuer: Type.String(),
      asResultOf: Type.Array(Type.String()),
      shareable: Type.Boolean(),
      validity: Type.Optional(Type.String()),
    }),
  ),
});

export const Departments = Type.Object({
  departments: Type.Array(
    Type.Object({
      key: Type.String(),
      name: Type.String(),
      shortName: Type.String(),
      uscc: Type.Optional(Type.Union([Type.String(), Type.Null()])),
      usccSynthetic: Type.Optional(Type.Union([Type.Boolean(), Type.Null()])),
      isHall: Type.Optional(Type.Boolean()),
      level: Type.Optional(Type.String()),
      divisionCode: Type.Optional(Type.String()),
    }),
  ),
});

export const Divisions = Type.Object({
  nodes: Type.Array(
    Type.Object({
      code: Type.String(),
      code12: Division.properties.code,
      name: Type.String(),
      level: Type.String(),
      parent: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});

/** Where the towns are, roughly. */
export const Centres = Type.Object({
  centres: Type.Array(Type.Object({ code12: Division.properties.code, ...Place.properties })),
});

export const Phrases = Type.Object({
  entries: Type.Array(Type.Object({ kind: Type.String(), key: Type.String(), phrases: Type.Array(Type.String()) })),
});

export const Industries = Type.Object({
  sections: Type.Array(
    Type.Object({
      section: Type.String(),
      name: Type.String(),
      divisions: Type.Array(Type.Object({ code: Type.String({ pattern: '^\\d{2}$' }), name: Type.String() })),
    }),
  ),
});

/** Which items give which number with a grant, and whose it is. */
export const ResultElements = Type.Object({
  assigned: Type.Array(
    Type.Object({
      element: Assigned.properties.element,
      role: Assigned.properties.role,
      from: Assigned.properties.from,
      neverFor: Assigned.properties.neverFor,
      name: Type.Optional(Bilingual),
      items: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
      basis: Type.String({ minLength: 1 }),
    }),
  ),
});

export const Items = Type.Object({ items: Type.Array(Type.Unknown()) });

const Said = Type.Array(Type.String({ minLength: 1 }));

/** Words that mean the same, by the usual one; words that ask or are polite; and more of what people say of single items. */
export const OwnPhrases = Type.Object({
  empty: Said,
  concepts: Type.Record(Type.String({ minLength: 1 }), Said),
  items: Type.Record(Type.String(), Said),
});
