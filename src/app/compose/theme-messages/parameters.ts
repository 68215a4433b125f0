import { Type, type Static } from 'typebox';
import { GIVEN_UP_CAUSES, PART_OUTCOMES, TOLD_CAUSES } from '../../../modules/intake/index.ts';
import type { KindWording } from '../../../modules/messages/index.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const DayOrNull = Type.Union([Day, Type.Null()]);
const Name = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Names = Type.Array(Name);

/** Which theme case, and what the theme is called. */
const about = { number: Type.String({ pattern: '^TC\\d{18}$' }), theme: Name };
export const OfTheme = Type.Object(about);

/** `finishesOn`: when all of it is expected to be done; null while that cannot be said. */
export const Submitted = Type.Object({ ...about, items: Names, finishesOn: DayOrNull });
/** `caseNumber`: of the item that has begun. */
export const PartBegun = Type.Object({ ...about, item: Name, caseNumber: Type.String() });
export const PartReturned = Type.Object({ ...about, item: Name });
/** `stops`: what cannot go on without it. */
export const PartFailed = Type.Object({ ...about, item: Name, outcome: Type.Enum([...PART_OUTCOMES]), stops: Names });
export const DateMoved = Type.Object({
  ...{ ...about, from: DayOrNull, to: DayOrNull },
  causes: Type.Array(Type.Object({ item: Name, cause: Type.Enum([...TOLD_CAUSES]) })),
});
export const Concluded = Type.Object({ ...about, granted: Type.Integer(), all: Type.Integer() });
/** `notice`: its number; `until`: the earliest last day of what it asks for. */
const asked = { ...about, notice: Type.String(), items: Names, until: Day };
export const CorrectionGathered = Type.Object(asked);
/** `items`: those that were added. */
export const CorrectionAdded = Type.Object({ ...asked, edition: Type.Integer({ minimum: 2 }) });
/** `left`: items of the notice that still wait. */
export const CorrectionAnswered = Type.Object({ ...about, items: Names, left: Names });
/** Times of a joint visit from which one is chosen. `moved`: they are others than before. */
export const VisitOffered = Type.Object({
  ...{ ...about, moved: Type.Boolean() },
  slots: Type.Array(Type.Object({ heldOn: Day, from: Type.String(), until: Type.String() })),
});
/** What is to be put right until that day, before it is seen again. */
export const VisitRectified = Type.Object({ ...about, item: Name, until: Day });
/** A joint visit that did not come about, and why. */
export const VisitGivenUp = Type.Object({ ...about, because: Type.Enum([...GIVEN_UP_CAUSES]) });

export type OfTheme = Static<typeof OfTheme>;
export type ThemeMessageWording = {
  submitted: KindWording<Static<typeof Submitted>>;
  partBegun: KindWording<Static<typeof PartBegun>>;
  partReturned: KindWording<Static<typeof PartReturned>>;
  partFailed: KindWording<Static<typeof PartFailed>>;
  dateMoved: KindWording<Static<typeof DateMoved>>;
  concluded: KindWording<Static<typeof Concluded>>;
  correctionGathered: KindWording<Static<typeof CorrectionGathered>>;
  correctionAdded: KindWording<Static<typeof CorrectionAdded>>;
  correctionAnswered: KindWording<Static<typeof CorrectionAnswered>>;
  visitOffered: KindWording<Static<typeof VisitOffered>>;
  visitRectified: KindWording<Static<typeof VisitRectified>>;
  visitOff: KindWording<OfTheme>;
  visitGivenUp: KindWording<Static<typeof VisitGivenUp>>;
};
