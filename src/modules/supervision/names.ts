import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import { findDepartmentNames, findPublishedItem } from '../catalogue/index.ts';
import { caseWording, nameOfLack } from '../intake/index.ts';

type Name = { zh: string; en?: string };
export type Named = { key: string; name: Name };

/** What keys of figures are called; one that the catalogue no longer knows keeps its key. */
export type Names = {
  department: (key: string) => Named;
  item: (key: string) => Promise<Named>;
  /** What had to be corrected in an item: a material or an answer. */
  lack: (item: string, key: string) => Promise<string>;
  /** On what was refused: a ground of the law by its name, a provision by itself. */
  refused: (cause: string) => string;
};

const grounds = new Map<string, string>(Object.entries(caseWording.zh.grounds));

export async function openNames(tx: Tx, on: CivilDate): Promise<Names> {
  const departments = await findDepartmentNames(tx);
  return {
    department: (key) => ({ key, name: plain(departments.get(key) ?? { zh: key }) }),
    item: async (key) => ({ key, name: plain((await findPublishedItem(tx, key, on))?.name ?? { zh: key }) }),
    lack: async (item, key) => {
      const version = await findPublishedItem(tx, item, on);
      return version ? nameOfLack(key, version) : key;
    },
    refused: (cause) => grounds.get(cause) ?? cause,
  };
}

const plain = ({ zh, en }: Name): Name => ({ zh, ...(en !== undefined && { en }) });
