/** A step at which somebody is served (GB/T 39734: 一次一评, 一事一评). */
export const SERVICE_STEPS = ['acceptance', 'review', 'completion', 'handOver'] as const;
export type ServiceStep = (typeof SERVICE_STEPS)[number];

/** Where a rating came from: the portal on a computer, a telephone or a machine in a hall; a code on the counter; its tablet; a message. */
export const CHANNELS = ['computer', 'phone', 'qr', 'tablet', 'terminal', 'message'] as const;
export type Channel = (typeof CHANNELS)[number];

type Ratable = {
  step: ServiceStep;
  /** The service counts only where the event has one of these in that field. */
  where?: { field: string; among: readonly string[] };
};

/**
 * Which happenings are a service that can be rated once, by stream and event. Whoever builds another step adds its line here, and the
 * follower `noteServices` how its event is read.
 */
const RATABLE = {
  'intake.case:caseAccepted': { step: 'acceptance' },
  'intake.case:correctionAsked': { step: 'acceptance' },
  'intake.case:acceptanceRefused': { step: 'acceptance' },
  'process.run:taskCompleted': { step: 'review', where: { field: 'act', among: ['review', 'visit'] } },
  'intake.case:caseDecided': { step: 'completion' },
  'intake.themeCase:themeConcluded': { step: 'completion' },
  'issuing.result:resultHandedOver': { step: 'handOver' },
} as const satisfies Readonly<Record<string, Ratable>>;

/** The step of a happening; undefined for one that nobody rates. */
export function stepOf(stream: string, event: { readonly type: string }): ServiceStep | undefined {
  const ratable = new Map<string, Ratable>(Object.entries(RATABLE)).get(`${stream}:${event.type}`);
  if (ratable?.where === undefined) return ratable?.step;
  const { field, among } = ratable.where;
  const value = new Map<string, unknown>(Object.entries(event)).get(field);
  return among.some((one) => one === value) ? ratable.step : undefined;
}
