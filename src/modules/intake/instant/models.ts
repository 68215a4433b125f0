import type { Tx } from '../../../platform/database/index.ts';
import {
  findPublishedDecision,
  getPublishedDecision,
  type Decisions,
  type PublishedDecision,
} from '../../decisions/index.ts';
import { instantItems } from './items.ts';
import type { InstantItem } from './rules/facts.ts';
import { ruleOf, type RuleSaid } from './rules/rule-said.ts';

type Published = Pick<PublishedDecision, 'version' | 'sha256' | 'name' | 'decisions'>;

/** An item with the published version that decides it. */
export type InstantModel = InstantItem & {
  version: number;
  sha256: string;
  decisions: Decisions;
  /** The rule in one sentence, as the version says it of itself. */
  rule: RuleSaid;
};

/**
 * By what a machine decides an item at a moment: the version that the county published. Undefined where it may not decide it, where no
 * version is in force, and where that version cannot decide it on the facts that there are: a person does then.
 */
export async function findInstantModel(tx: Tx, item: string, at: Date): Promise<InstantModel | undefined> {
  const entry = (await instantItems()).get(item);
  const published = entry && (await findPublishedDecision(tx, item, at));
  return entry && published && canDecide(entry, published.decisions) ? withModel(entry, published) : undefined;
}

/** Every item that a machine can decide at a moment, by its key. */
export async function findInstantModels(tx: Tx, at: Date): Promise<ReadonlyMap<string, InstantModel>> {
  const models = new Map<string, InstantModel>();
  for (const item of (await instantItems()).keys()) {
    const model = await findInstantModel(tx, item, at);
    if (model) models.set(item, model);
  }
  return models;
}

type Decided = { item: string; decision: string; version: number };

/** The version by which something was decided, whatever is published since. */
export async function getDecidingModel(
  tx: Tx,
  { item, decision, version }: Decided,
): Promise<Pick<InstantModel, 'decisions' | 'rule'>> {
  const { decisions, name } = await getPublishedDecision(tx, item, version);
  return { decisions, rule: ruleOf(decisions, { decision, name, version }) };
}

/** It has the decision that is meant, nothing in it cannot be computed, and it asks for nothing that nobody says. */
export function canDecide(
  { decision, facts }: Pick<InstantItem, 'decision' | 'facts'>,
  { decisions, inputs, problems }: Pick<Decisions, 'decisions' | 'inputs' | 'problems'>,
): boolean {
  const said = new Set(facts.map(({ input }) => input));
  return problems.length === 0 && decisions.includes(decision) && inputs.every((input) => said.has(input));
}

const withModel = (entry: InstantItem, { version, sha256, name, decisions }: Published): InstantModel => ({
  ...entry,
  ...{ version, sha256, decisions },
  rule: ruleOf(decisions, { decision: entry.decision, name, version }),
});
