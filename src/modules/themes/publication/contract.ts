import { Type, type Static } from 'typebox';

const Words = Type.Object({ zh: Type.String(), en: Type.String() });
const Named = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Version = Type.Integer({ minimum: 1 });
const Instant = Type.String({ format: 'date-time' });

export const ThemeParams = Type.Object({ key: Type.String({ pattern: '^[a-z0-9-]{1,100}$' }) });

/**
 * Where a theme stands. `published`: in service. `newer`: an older version is in service. `ready`: nothing is missing and nobody has put it
 * into service. `missing`: it cannot be carried out by now. `withdrawn`: taken out of service, and nothing is missing.
 */
export const ThemeStanding = Type.Enum(['published', 'newer', 'ready', 'missing', 'withdrawn']);
export type ThemeStanding = Static<typeof ThemeStanding>;

/** The last time that its journeys were played; `isCurrent`: on exactly what is published now. `faults`: what went wrong, in words. */
const LastTrial = Type.Object({
  at: Instant,
  reached: Type.Boolean(),
  isCurrent: Type.Boolean(),
  journeys: Type.Integer({ minimum: 0 }),
  faults: Type.Array(Words),
});

export const ThemeSheet = Type.Object({
  key: Type.String(),
  number: Type.String(),
  name: Type.String(),
  audience: Type.Enum(['enterprise', 'citizen']),
  lead: Named,
  items: Type.Integer({ minimum: 1 }),
  version: Version,
  inService: Type.Union([Version, Type.Null()]),
  standing: ThemeStanding,
  /** What keeps it from being carried out, in words; also of one that is in service, since what it is made of may change. */
  missing: Type.Array(Words),
  lastTrial: Type.Union([LastTrial, Type.Null()]),
  /** Whether the caller puts it into service and takes it out. */
  mayAct: Type.Boolean(),
});
export type ThemeSheet = Static<typeof ThemeSheet>;

/** Of one audience: how many the plan wants, and how many are in service; nothing else counts. */
const PlanCount = Type.Object({ planned: Type.Integer(), published: Type.Integer(), listed: Type.Integer() });

export const ThemeSheets = Type.Object({
  enterprise: PlanCount,
  citizen: PlanCount,
  themes: Type.Array(ThemeSheet),
});
export type ThemeSheets = Static<typeof ThemeSheets>;

/** What was done to a theme, the newest first. */
export const ThemeActs = Type.Object({
  acts: Type.Array(
    Type.Object({
      act: Type.Enum(['published', 'withdrawn']),
      version: Version,
      at: Instant,
      reason: Type.String(),
    }),
  ),
});
export type ThemeActs = Static<typeof ThemeActs>;

/** `version`: the one that whoever acts has before him. */
export const ActOnTheme = Type.Object({
  version: Version,
  reason: Type.String({ minLength: 1, maxLength: 2_000 }),
});
export type ActOnTheme = Static<typeof ActOnTheme>;

export const ThemeActed = Type.Object({ version: Version, act: Type.Enum(['published', 'withdrawn']) });
export type ThemeActed = Static<typeof ThemeActed>;

export const ThemeTried = Type.Object({ reached: Type.Boolean() });
export type ThemeTried = Static<typeof ThemeTried>;
