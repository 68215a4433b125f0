import type { CaseId } from '../../../kernel/id.ts';

type Source = { case_id: CaseId; source: string };

/** Those of which nothing is known yet, each under the next number of its case. */
export function numbered<Service extends Source>(
  services: readonly Service[],
  known: readonly (Source & { serial: number })[],
): (Service & { serial: number })[] {
  const sources = new Set(known.map(({ source }) => source));
  const last = new Map<CaseId, number>();
  for (const { case_id, serial } of known) last.set(case_id, Math.max(serial, last.get(case_id) ?? 0));
  return services
    .filter(({ source }) => !sources.has(source))
    .map((service) => {
      const serial = (last.get(service.case_id) ?? 0) + 1;
      last.set(service.case_id, serial);
      return { ...service, serial };
    });
}
