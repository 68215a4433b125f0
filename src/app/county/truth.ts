/**
 * What was put into the demo county on purpose, so that whoever mines its log can check what he finds. The simulation draws from these
 * figures and from nothing else; `onewindow demo truth` prints them.
 */
export const truth = {
  /** A section with too few people: everything that comes to it waits for days, while others take it up within hours. */
  bottleneck: {
    department: 'fire',
    section: '防火监督科',
    role: 'reviewer',
    officers: 1,
    /** Share of its working time that its tasks take; one above 1 would never be worked off. */
    busy: 0.9,
  },
  /** A material that most bring wrong: the cause of most corrections of this item. */
  causeOfReturns: {
    item: 'food-business',
    material: 'food-business.m1',
    /** Share of applications that have to be corrected for it, and the share everywhere else. */
    share: 0.6,
    elsewhere: 0.06,
  },
  /** A review that never said no, sent nothing back and changed nothing. */
  uselessStep: { item: 'hotel-license', node: 'sys', department: 'police', section: '科信大队' },
} as const;

export type Truth = typeof truth;
