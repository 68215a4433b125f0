import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Two builds at once would write the same files: the second waits for the first, and finds its work done.
 * @template Value
 * @param {string} root @param {() => Promise<Value>} work @returns {Promise<Value>}
 */
export async function alone(root, work) {
  const lock = join(root, '.cache/build.lock');
  await mkdir(join(root, '.cache'), { recursive: true });
  while (!(await take(lock))) await setTimeout(200);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** @param {string} lock */
async function take(lock) {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = Number(await readFile(lock, 'utf8').catch(() => '0'));
    // A build that was killed left its lock behind.
    if (holder > 0 && !isAlive(holder)) await rm(lock, { force: true });
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
