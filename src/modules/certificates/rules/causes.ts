/**
 * The causes for which the law lets a licence end, each with its provision: 撤销 (行政许可法 art. 69), 撤回 (art. 8), 注销 (art. 70). The
 * words of the causes stand where they are read.
 */
const CAUSES = {
  revoked: {
    abuse: '第六十九条第一款第（一）项',
    beyondPower: '第六十九条第一款第（二）项',
    procedure: '第六十九条第一款第（三）项',
    unqualified: '第六十九条第一款第（四）项',
    otherRevoking: '第六十九条第一款第（五）项',
    deceit: '第六十九条第二款',
  },
  recalled: {
    lawChanged: '第八条第二款',
    circumstancesChanged: '第八条第二款',
  },
  cancelled: {
    ranOut: '第七十条第（一）项',
    personGone: '第七十条第（二）项',
    dissolved: '第七十条第（三）项',
    takenAway: '第七十条第（四）项',
    forceMajeure: '第七十条第（五）项',
    otherCancelling: '第七十条第（六）项',
  },
} as const;

/** Ways to end a licence for which the law lists the causes. */
export type Caused = keyof typeof CAUSES;
export type Cause = { [How in Caused]: keyof (typeof CAUSES)[How] }[Caused];

const articles = { ...CAUSES.revoked, ...CAUSES.recalled, ...CAUSES.cancelled } as const satisfies Record<
  Cause,
  string
>;
const isCause = (name: string): name is Cause => name in articles;

export const causesBy = (how: Caused): readonly Cause[] => Object.keys(CAUSES[how]).filter(isCause);
export const causes: readonly Cause[] = Object.keys(articles).filter(isCause);

export const isCaused = (how: string): how is Caused => how in CAUSES;

/** The provision of a cause, as a paper names it. */
export const lawOf = (cause: Cause): string => `《中华人民共和国行政许可法》${articles[cause]}`;
