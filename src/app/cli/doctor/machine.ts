import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { openPrinter } from '../../../platform/pdf/index.ts';
import type { Config } from '../../../platform/config/index.ts';
import { finding, type Finding } from './finding.ts';

const OLDEST_NODE = [20, 19] as const;
const LEAST_BYTES = 2 ** 30;
/** Common characters, one that only newer fonts have, one beyond the basic plane. */
const SAMPLE = '一窗通办证照编号䶮𠮷';

/** What can be told without the database. */
export const examineMachine = async ({ dataFolder, fontPaths }: Config): Promise<Finding[]> => [
  examineNode(process.versions.node),
  ...(await examineFolder(dataFolder)),
  examineFonts(fontPaths),
];

export function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNewEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return finding('node', isNewEnough, version);
}

/** A folder that is not there yet is made by the first start, if that may write above it. */
export async function examineFolder(folder: string): Promise<Finding[]> {
  const existing = await nearestExisting(folder);
  const writable = await may(existing, constants.W_OK | constants.X_OK);
  const { bavail, bsize } = await statfs(existing);
  const free = bavail * bsize;
  return [
    finding('dataFolder', writable, folder),
    finding('diskSpace', free >= LEAST_BYTES, `${(free / 2 ** 30).toFixed(1)} GiB`),
  ];
}

function examineFonts(fontPaths: readonly string[]): Finding {
  const printer = openPrinter({ fontPaths });
  const missing = printer.families.length === 0 ? [SAMPLE] : printer.missingGlyphs({ sample: SAMPLE });
  return finding('fonts', missing.length === 0, missing.length === 0 ? printer.families.join(', ') : missing.join(' '));
}

async function nearestExisting(folder: string): Promise<string> {
  return (await may(folder, constants.F_OK)) || dirname(folder) === folder ? folder : nearestExisting(dirname(folder));
}

const may = (path: string, mode: number) =>
  access(path, mode).then(
    () => true,
    () => false,
  );
