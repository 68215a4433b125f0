/** What an order that is drafted is about: a case, or a task of it, that the leader came from. */
export type OrderPlace = { caseId?: string; task?: string };

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What an address asks for; whatever else it says is left out. */
export function orderPlaceOf(search: Readonly<Record<string, unknown>>): OrderPlace {
  const { caseId, task } = search;
  if (typeof caseId !== 'string' || !ID.test(caseId)) return {};
  return { caseId, ...(typeof task === 'string' && /^t\d{1,6}$/.test(task) && { task }) };
}
