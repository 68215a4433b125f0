/** What a request may ask for. The names are a contract: routes carry them, tests count them. */
export const PERMISSIONS = [
  'public:read',
  'account:register',
  'session:manage',
  'draft:edit',
  'case:submit',
  'case:seeOwn',
  'case:withdraw',
  'case:seeStatus',
  'counter:take',
  'case:list',
  'case:read',
  'case:accept',
  'case:askCorrection',
  'case:refuseAcceptance',
  'case:review',
  'case:decide',
  'case:extend',
  'case:mend',
  'task:assign',
  'licence:share',
  'licence:read',
  'licence:act',
  'credit:read',
  'credit:end',
  'case:export',
  'issuing:handle',
  'issuing:balance',
  'issuing:see',
  'delivery:call',
  'figures:see',
  'note:read',
  'note:write',
  'rating:give',
  'rating:giveByCode',
  'rating:offer',
  'rating:equip',
  'rectification:read',
  'rectification:handle',
  'rectification:review',
  'personalData:unmask',
  'message:readOwn',
  'message:setOwn',
  'document:read',
  'file:read',
  'leave:see',
  'leave:take',
  'leave:arrange',
  'catalogue:read',
  'catalogue:seeMisses',
  'catalogue:publish',
  'account:manage',
  'grant:manage',
  'audit:read',
  'system:operate',
  'person:seeSelf',
  'person:correctSelf',
  'person:exportSelf',
  'mandate:manage',
  'ward:manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const isPermission = (name: string): name is Permission => PERMISSIONS.some((permission) => permission === name);

type Declared = { method: string; url: string; permission: string | undefined };

/** Throws when a route asks for nothing, or for a permission that no rule knows: it would be refused to everybody or, worse, to nobody. */
export function assertEveryRouteHasKnownPermission(routes: Iterable<Declared>): void {
  for (const { method, url, permission } of routes) {
    if (permission === undefined) throw new Error(`route without a permission: ${method} ${url}`);
    if (!isPermission(permission))
      throw new Error(`route with an unknown permission: ${method} ${url} asks ${permission}`);
  }
}
