import { createHash } from 'node:crypto';
import type { Tx } from '../../../platform/database/index.ts';
import { loadDecisions, type Decisions } from '../evaluation/decisions.ts';
import { findVersion, findVersionInForce, type StoredVersion, type VersionRow } from './queries.ts';

/** A published version, ready to decide. */
export type PublishedDecision = VersionRow & { decisions: Decisions };

/** What a version is known by: a changed file is another one. */
export const hashOf = (xml: string): string => createHash('sha256').update(xml).digest('hex');

/** Compiled models by what they were made of: a version never changes, and two counties may have the same. Bounded, oldest out first. */
const compiled = new Map<string, Decisions>();
const MOST = 200;

/** The version of a decision model that decides at a moment; undefined when none does, which one that was touched does not. */
export async function findPublishedDecision(tx: Tx, key: string, at: Date): Promise<PublishedDecision | undefined> {
  const row = await findVersionInForce(tx, key, at);
  if (row === undefined) return undefined;
  const known = compiled.get(row.sha256);
  if (known !== undefined) return { ...row, decisions: known };
  const stored = await findVersion(tx, key, row.version);
  const decisions = stored && compile(stored);
  return decisions && { ...row, decisions };
}

/** The version by which something was decided, in force or not. Throws when there never was one. */
export async function getPublishedDecision(tx: Tx, key: string, version: number): Promise<PublishedDecision> {
  const stored = await findVersion(tx, key, version);
  if (stored === undefined) throw new Error(`there is no decision model ${key} version ${version}`);
  const { xml: _file, tests: _tests, ...row } = stored;
  const decisions = compiled.get(row.sha256) ?? compile(stored);
  if (decisions === undefined) throw new Error(`decision model ${key} version ${version} is not what was published`);
  return { ...row, decisions };
}

/** Undefined where a file was touched after it was published, which no program does: it decides nothing any more. */
function compile({ xml, sha256 }: StoredVersion): Decisions | undefined {
  const loaded = hashOf(xml) === sha256 ? loadDecisions(new TextEncoder().encode(xml)) : undefined;
  if (!loaded?.ok) return undefined;
  compiled.set(sha256, loaded.value);
  const [oldest] = compiled.keys();
  if (compiled.size > MOST && oldest !== undefined) compiled.delete(oldest);
  return loaded.value;
}
