import type { Field } from '../contract/form.ts';

/** Why fields stand on one page; `alone` for the others. */
export type Cluster = 'identity' | 'agent' | 'place' | 'alone';

/** More than this is no longer one thing. */
const MOST = 4;

/** Fields that one person answers in one breath: who somebody is, who acts for him, where a place is. Everything else stands alone. */
export function clusterOf({ id, role }: Pick<Field, 'id' | 'role'>): Cluster {
  if (role === 'agent') return /\.present$/.test(id) ? 'alone' : 'agent';
  if (/\.(name|uscc|idType|idNumber|legalRepName|legalRepIdNumber)$/.test(id)) return 'identity';
  return /^(site|project)\.(address|division)$/.test(id) ? 'place' : 'alone';
}

/** Neighbours of one cluster and one role share a page. */
export function groupFields<One extends Pick<Field, 'id' | 'role'>>(fields: readonly One[]): One[][] {
  const groups: One[][] = [];
  for (const field of fields) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group && first && group.length < MOST && belongTogether(first, field)) group.push(field);
    else groups.push([field]);
  }
  return groups;
}

const belongTogether = (one: Pick<Field, 'id' | 'role'>, other: Pick<Field, 'id' | 'role'>) =>
  clusterOf(one) !== 'alone' && clusterOf(one) === clusterOf(other) && one.role === other.role;
