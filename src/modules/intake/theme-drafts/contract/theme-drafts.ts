import { Type, type Static } from 'typebox';
import { Draft, DraftCheck, DraftMaterial, DraftRow } from '../../drafts/contract/drafts.ts';
import { MaterialSharing, MaterialSource } from '../../sources/contract/sources.ts';

const Id = Type.String({ format: 'uuid' });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Answer = Type.Union([Type.Boolean(), Type.String({ minLength: 1, maxLength: 200 })]);

/** The answers of the guide; null is "I do not know". */
const ToldAnswers = Type.Record(Type.String({ pattern: '^[a-zA-Z0-9]{1,40}$' }), Type.Union([Answer, Type.Null()]));

export const ThemeDraftParams = Type.Object({ themeDraftId: Id });
export const StartTheme = Type.Object({
  theme: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }),
  told: ToldAnswers,
  /** For whom: under a mandate, or for a child; absent for oneself or the organisation of the session. */
  for: Type.Optional(Type.Union([Type.Object({ mandate: Id }), Type.Object({ ward: Id })])),
});
export const ThemeStarted = Type.Object({ id: Id });
export const ChangeTold = Type.Object({ told: ToldAnswers });
export const Authorise = Type.Object({ material: Type.String({ minLength: 1, maxLength: 200 }) });
/** Whether the register said it, so that the paper need not be handed in. */
export const Authorised = Type.Object({ confirmed: Type.Boolean() });
export const Withdrawn = Type.Object({ withdrawn: Type.Boolean() });
export const ToldChanged = Type.Object({ added: Type.Array(Type.String()), gone: Type.Array(Type.String()) });

/** In a list: its item is the theme. */
export const ThemeDraftRow = Type.Object({
  ...Type.Omit(DraftRow, ['corrects', 'item']).properties,
  theme: Type.Object({ key: Type.String(), version: Type.Integer(), name: Bilingual }),
  items: Type.Integer(),
});
export type ThemeDraftRow = Static<typeof ThemeDraftRow>;

/** For what an item wants a material. */
const Use = Type.Object({
  item: Type.String(),
  name: Type.String(),
  necessity: Type.String(),
  when: Type.Optional(Type.String()),
});

const Reason = Type.Union([
  Type.Object({ kind: Type.Literal('madeFromForm') }),
  Type.Object({ kind: Type.Literal('otherSituation'), situation: Type.String() }),
  Type.Object({ kind: Type.Literal('produced'), by: Type.String() }),
  Type.Object({ kind: Type.Literal('held') }),
  Type.Object({ kind: Type.Literal('shared'), department: Type.String() }),
  Type.Object({ kind: Type.Literal('committed') }),
  Type.Object({ kind: Type.Literal('anotherWillDo'), material: Type.String() }),
]);

/** A material that is handed in once, in the strictest form that any item wants. */
const ThemeMaterial = Type.Object({
  ...DraftMaterial.properties,
  form: Type.Enum(['electronic', 'copy', 'original']),
  mayFollow: Type.Boolean(),
  uses: Type.Array(Use),
  sharing: Type.Union([MaterialSharing, Type.Null()]),
});

/** A theme draft reads like a draft whose item is the theme; `theme` says what only a theme has. */
export const ThemeDraft = Type.Object({
  ...Draft.properties,
  materials: Type.Array(ThemeMaterial),
  theme: Type.Object({
    told: ToldAnswers,
    /** One draft for each, in the order of the theme. */
    items: Type.Array(
      Type.Object({
        item: Type.String(),
        draft: Id,
        name: Bilingual,
        department: Bilingual,
        /** Whether there is a text that may be signed instead of proving (告知承诺), and whether it was. */
        commitment: Type.Union([Type.Enum(['open', 'signed']), Type.Null()]),
      }),
    ),
    /** What was not asked for, and why. */
    waived: Type.Array(
      Type.Object({
        item: Type.String(),
        material: Type.String(),
        name: Type.String(),
        reason: Reason,
        source: Type.Optional(MaterialSource),
      }),
    ),
  }),
});
export type ThemeDraft = Static<typeof ThemeDraft>;

const { answers, materials, consentFor, later, laterBarred, alike, secondPersons } = DraftCheck.properties;

/** What stands between a theme draft and its submission, by question of the theme and by material. */
export const ThemeCheck = Type.Object({
  ...{ answers, materials, consentFor, later, laterBarred },
  /** Running cases of the same applicant for one of its items: a warning, not an obstacle. */
  alike: Type.Array(Type.Object({ ...alike.items.properties, item: Type.String() })),
  commitmentFaults: Type.Array(
    Type.Object({
      item: Type.String(),
      draft: Id,
      code: Type.Enum(['commitmentUnsigned', 'commitmentBarred', 'commitmentOutdated']),
    }),
  ),
  /** Whose word is needed and not here, by the draft in which it is asked for. */
  secondPersons: Type.Array(Type.Object({ ...secondPersons.items.properties, draft: Id })),
  outdated: Type.Array(Type.String()),
});
export type ThemeCheck = Static<typeof ThemeCheck>;
