import { Type, type Static } from 'typebox';
import { ActingNames, CaseLicence, CaseRow } from '../../cases/contract.ts';
import { PART_STATES, THEME_STATUSES, TOLD_CAUSES } from './kinds.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const DayOrNull = Type.Union([Day, Type.Null()]);
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const State = Type.Enum([...PART_STATES]);

export const ThemeCaseParams = Type.Object({ themeCaseId: Id });
export const ThemePartParams = Type.Object({ themeCaseId: Id, item: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) });

/** When the whole is expected to be done. `provisional`: on the way lies a year whose holidays have not been announced. */
const Expected = Type.Object({ on: Day, provisional: Type.Boolean() });

/** What every view of a theme case begins with. The name of a theme is Chinese. */
const head = {
  number: Type.String(),
  theme: Type.String(),
  status: Type.Enum([...THEME_STATUSES]),
  openedOn: Day,
  /** Null once it is over, and while a part has no day. */
  finishes: Type.Union([Expected, Type.Null()]),
  concludedOn: DayOrNull,
};

/** A date that was said and is another now, with what happened to which part. */
const DateChange = Type.Object({
  on: Day,
  from: DayOrNull,
  to: DayOrNull,
  causes: Type.Array(Type.Object({ item: Bilingual, cause: Type.Enum([...TOLD_CAUSES]) })),
});

/** A part as its applicant sees it. */
export const ProgressPart = Type.Object({
  item: Type.String(),
  name: Bilingual,
  department: Bilingual,
  state: State,
  case: Type.Union([CaseRow, Type.Null()]),
  /** What it gave. */
  licences: Type.Array(CaseLicence),
  /** What has to be granted before it begins. */
  waitsFor: Type.Array(Bilingual),
  /** What was not granted, so that this cannot go on. */
  because: Type.Union([Bilingual, Type.Null()]),
  /** The draft that lies with the applicant again and has to be completed. */
  draft: Type.Union([Id, Type.Null()]),
  mayTakeBack: Type.Boolean(),
  /** What cannot be done either where it is taken back. */
  takenWith: Type.Array(Bilingual),
});
export type ProgressPart = Static<typeof ProgressPart>;

export const ThemeProgress = Type.Object({
  id: Id,
  ...head,
  /** Who handed it in for whom, masked. */
  acting: Type.Union([ActingNames, Type.Null()]),
  /** In the order in which they came. */
  changes: Type.Array(DateChange),
  parts: Type.Array(ProgressPart),
});
export type ThemeProgress = Static<typeof ThemeProgress>;

/** A theme case as the list of its applicant shows it. */
export const ThemeRow = Type.Object({
  id: Id,
  number: Type.String(),
  theme: Type.String(),
  status: Type.Enum([...THEME_STATUSES]),
  openedOn: Day,
  finishesOn: DayOrNull,
  concludedOn: DayOrNull,
  parts: Type.Array(
    Type.Object({ item: Type.String(), name: Bilingual, state: State, case: Type.Union([Id, Type.Null()]) }),
  ),
});
export type ThemeRow = Static<typeof ThemeRow>;

/** What anybody with number and query code may know: nothing about the person. */
export const PublicTheme = Type.Object({
  ...head,
  parts: Type.Array(
    Type.Object({
      name: Bilingual,
      department: Bilingual,
      state: State,
      waitsFor: Type.Array(Bilingual),
      because: Type.Union([Bilingual, Type.Null()]),
    }),
  ),
});
export type PublicTheme = Static<typeof PublicTheme>;

export const PartWithdrawn = Type.Object({ withdrawn: Type.Literal(true) });
