import { Type, type Static } from 'typebox';

const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const Count = Type.Integer({ minimum: 0 });
const Part = Type.Number({ minimum: 0, maximum: 1 });
const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' });

/** `theme`: what was said of things in life (一件事) as a whole, which no other figure counts. */
const AXES = ['department', 'hall', 'item', 'theme'] as const;
export type Axis = (typeof AXES)[number];

/** Of which months, both ends included; the last twelve unless others are asked for. */
export const FiguresQuery = Type.Object({
  by: Type.Optional(Type.Enum([...AXES])),
  from: Type.Optional(Month),
  until: Type.Optional(Month),
});
export type FiguresQuery = Static<typeof FiguresQuery>;

/** A share of a whole, with its Wilson interval of 95 %. */
const Share = Type.Object({ share: Part, low: Part, high: Part });

const Grades = Type.Object({
  verySatisfied: Count,
  satisfied: Count,
  fairlySatisfied: Count,
  dissatisfied: Count,
  veryDissatisfied: Count,
});

const counted = {
  /** Ratings that count, and those that were found not to. */
  valid: Count,
  excluded: Count,
  grades: Grades,
  /** 满意度: the three good grades of those that count. */
  satisfaction: OrNull(Share),
  /** 差评率. */
  bad: OrNull(Part),
  /** Services that could be rated, and 主动评价率; null where a service is not counted by this. */
  services: OrNull(Count),
  participation: OrNull(Part),
};

/** `rank` is null where there are too few ratings to say. */
const Figure = Type.Object({ key: Type.String(), name: Bilingual, ...counted, rank: OrNull(Count) });
export type Figure = Static<typeof Figure>;

const Reach = Type.Object({ reached: Count, all: Count });

export const Figures = Type.Object({
  by: Type.Enum([...AXES]),
  from: Month,
  until: Month,
  fewestRanked: Count,
  total: Type.Object(counted),
  rows: Type.Array(Figure),
  /** What became of bad ratings: 属实, 已整改, 按期; 实名 and 已回访. */
  rectifications: Type.Object({
    opened: Count,
    found: Count,
    rectified: Count,
    onTime: Count,
    named: Count,
    revisited: Count,
  }),
  /** Items and departments with a rating, halls with a tablet, each of how many. */
  coverage: Type.Object({ items: Reach, departments: Reach, halls: Reach }),
});
export type Figures = Static<typeof Figures>;

export const ExportQuery = Type.Object({
  format: Type.Optional(Type.Enum(['csv', 'jsonl'])),
  language: Type.Optional(Type.Enum(['zh', 'en'])),
});
export type ExportQuery = Static<typeof ExportQuery>;
