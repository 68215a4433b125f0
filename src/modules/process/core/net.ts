import type { Judge } from './judge.ts';
import type { Node, Process, Trigger } from './node.ts';

/**
 * A process model as it is executed: the nodes that tokens come to and the flows between them, compiled once per version of the model.
 * Nodes are named by the ids of the model's elements, so a state that is stored outlives the program that made it. Never changed.
 */
export type Net = {
  process: string;
  nodes: ReadonlyMap<string, Node>;
  /** Where the process may begin: its start events, or none when it begins at everything that no flow leads to. */
  entries: readonly Entry[];
  root: Process;
  /** Who decides where the model leaves the way to data: conditions, unless another is put in its place. */
  judge: Judge;
  /** Whether some gateway has to be asked again whenever tokens have come to rest. */
  hasInclusiveJoin: boolean;
};

export type Entry = { node: Node; trigger?: Trigger };
