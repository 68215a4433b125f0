import type { FastifyRequest } from 'fastify';

/** The signed-in person, and whose act it is; the permissions of these pages let in nobody else. */
export function signedIn({ caller }: FastifyRequest) {
  const { person } = caller.scope;
  if (person === undefined) throw new Error('a permission for persons let somebody in who is none');
  return { person, by: { kind: 'person', id: person } as const };
}
