import type { Area } from '../../kernel/id.ts';
import type { Db } from '../../platform/database/index.ts';
import { findBrokenFiles, type FileStore } from '../../platform/files/index.ts';
import { findDoubted, QUESTIONS } from './queries.ts';

export type Standing = {
  area: Area;
  /** Sees every row, as the one who follows the log does. */
  follower: Db;
  store: FileStore;
};

/** How many questions are asked of the tables. */
export const QUESTIONS_ASKED = Object.keys(QUESTIONS).length;

/** What is not as it must be across rooms and on the disk, as sentences: numbers with gaps, things twice, files that are not what they were. */
export const findBrokenInvariants = async (standing: Standing): Promise<string[]> => [
  ...(await findDoubted(standing)),
  ...(await brokenFiles(standing)),
];

async function brokenFiles({ area, follower, store }: Standing): Promise<string[]> {
  const found: string[] = [];
  for await (const { id, fault } of findBrokenFiles({ follower, store }, area)) found.push(`file ${id} is ${fault}`);
  return found;
}
