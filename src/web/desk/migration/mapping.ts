import type { MappingFact, MigrationPlan } from '../../../modules/process/migration/contract.ts';

/** Where each place goes, by what was chosen: '' leaves it where it is. */
export type Chosen = Readonly<Record<string, string>>;

/** Where a place goes as the plan has it: by proposal, else to the place of the same id where there is one. */
export const proposedFor = ({ proposed, places }: MigrationPlan, node: string): string => {
  const named = proposed.nodes[node];
  if (named !== undefined) return named;
  const choices = places.find((place) => place.node === node)?.choices ?? [];
  return choices.some((choice) => choice.node === node) ? node : '';
};

/** The mapping that is meant: the proposal, but for what was chosen otherwise. */
export function mappingOf({ proposed }: MigrationPlan, chosen: Chosen): MappingFact {
  const nodes = { ...proposed.nodes };
  for (const [node, to] of Object.entries(chosen)) {
    // A place that nobody has keeps a case where it is, whatever has the same id there.
    if (to === '') nodes[node] = NOWHERE;
    else nodes[node] = to;
  }
  return { nodes, flows: proposed.flows };
}

/** No element of BPMN has such an id. */
export const NOWHERE = '-';
