import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../kernel/result.ts';
import { addMasterKey, masterKeyFile, openMasterKey, type MasterKeyRefusal } from './master-key-file.ts';
import { generationText, masterKey, newGeneration } from './master-key.ts';
import { UnwrapFailed, type KeyWrapper } from './wrapper.ts';

const secret = Buffer.from('a data key of thirty-two bytes!!');
let dataFolder: string;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'ow-keys-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

const opened = (result: Result<KeyWrapper, MasterKeyRefusal>) => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const refused = (result: Result<KeyWrapper, MasterKeyRefusal>) => (result.ok ? undefined : result.error);

describe('wrapping a key', () => {
  test('what the newest generation wrapped opens in its own context only', async () => {
    const wrapper = masterKey([newGeneration()]);
    const wrapped = await wrapper.wrap(secret, 'person/1');
    expect(Buffer.from(await wrapper.unwrap(wrapped, 'person/1'))).toEqual(secret);
    await expect(wrapper.unwrap(wrapped, 'person/2')).rejects.toThrow(UnwrapFailed);
  });

  test('what an older generation wrapped still opens after a rotation, and new wraps are by the newest', async () => {
    const [first, second] = [newGeneration(), newGeneration()];
    const wrapped = await masterKey([first]).wrap(secret, 'x');
    const rotated = masterKey([second, first]);
    expect(Buffer.from(await rotated.unwrap(wrapped, 'x'))).toEqual(secret);
    expect((await rotated.wrap(secret, 'x')).masterId).toBe(second.id);
  });

  test('a generation that is not held is named in the refusal', async () => {
    const [first, second] = [newGeneration(), newGeneration()];
    const wrapped = await masterKey([first]).wrap(secret, 'x');
    await expect(masterKey([second]).unwrap(wrapped, 'x')).rejects.toThrow(`master key ${first.id} is not held here`);
  });
});

describe('the key file', () => {
  test('is made at the first start, for its owner alone, and read at the next', async () => {
    const first = opened(await openMasterKey({ dataFolder, mayCreate: true }));
    expect(statSync(masterKeyFile(dataFolder)).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataFolder, 'keys')).mode & 0o777).toBe(0o700);
    expect(opened(await openMasterKey({ dataFolder, mayCreate: false })).masterIds).toEqual(first.masterIds);
  });

  test('is the same for several processes that make it at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => openMasterKey({ dataFolder, mayCreate: true })));
    expect(new Set(all.map((one) => opened(one).masterIds.join())).size).toBe(1);
    expect(readdirSync(join(dataFolder, 'keys'))).toEqual(['master.key']);
  });

  test('is not made anew where there is data that the lost one encrypts', async () => {
    const refusal = refused(await openMasterKey({ dataFolder, mayCreate: false }));
    expect(refusal).toMatchObject({ code: 'masterKeyMissing' });
    expect(refusal?.message).toContain(masterKeyFile(dataFolder));
  });

  test.each([0o640, 0o604, 0o666])('is refused when others can reach it (mode %o)', async (mode) => {
    await openMasterKey({ dataFolder, mayCreate: true });
    chmodSync(masterKeyFile(dataFolder), mode);
    const refusal = refused(await openMasterKey({ dataFolder, mayCreate: false }));
    expect(refusal?.code).toBe('masterKeyExposed');
    expect(refusal?.message).toContain('chmod 600');
  });

  test.each([
    ['a short key', Buffer.alloc(31, 1).toString('base64'), 'key 1 is not the base64 of 32 bytes'],
    ['a long key', Buffer.alloc(33, 1).toString('base64'), 'key 1 is not the base64 of 32 bytes'],
    ['text', 'correct horse battery staple', 'key 1 is not the base64 of 32 bytes'],
    ['a good and a bad key', `${generationText(newGeneration())}\n!`, 'key 2 is not the base64 of 32 bytes'],
    ['nothing', '# only a comment\n', 'holds no key'],
  ])('is refused in a sentence when it holds %s', async (_what, content, sentence) => {
    await openMasterKey({ dataFolder, mayCreate: true });
    writeFileSync(masterKeyFile(dataFolder), content);
    const refusal = refused(await openMasterKey({ dataFolder, mayCreate: false }));
    expect(refusal?.code).toBe('masterKeyMalformed');
    expect(refusal?.message).toContain(sentence);
  });

  test('keeps its old generations when a new one is added in front', async () => {
    const before = opened(await openMasterKey({ dataFolder, mayCreate: true }));
    const wrapped = await before.wrap(secret, 'x');
    const after = opened(await addMasterKey(dataFolder));
    expect(after.masterIds.slice(1)).toEqual(before.masterIds);
    const read = opened(await openMasterKey({ dataFolder, mayCreate: false }));
    expect(read.masterIds).toEqual(after.masterIds);
    expect(Buffer.from(await read.unwrap(wrapped, 'x'))).toEqual(secret);
    expect(statSync(masterKeyFile(dataFolder)).mode & 0o777).toBe(0o600);
    expect(readFileSync(masterKeyFile(dataFolder), 'utf8').startsWith('#')).toBe(true);
  });

  test('cannot be rotated where there is none', async () => {
    expect(refused(await addMasterKey(dataFolder))?.code).toBe('masterKeyMissing');
  });
});

describe('the environment', () => {
  test('holds generations newest first and wins over the file', async () => {
    const [old, young] = [newGeneration(), newGeneration()];
    const fromEnvironment = `${generationText(young)},${generationText(old)}`;
    const wrapper = opened(await openMasterKey({ dataFolder, fromEnvironment, mayCreate: true }));
    expect(wrapper.masterIds).toEqual([young.id, old.id]);
    expect(readdirSync(dataFolder)).toEqual([]);
  });

  test('is refused in a sentence that does not repeat the secret', async () => {
    const refusal = refused(await openMasterKey({ dataFolder, fromEnvironment: 'hunter2', mayCreate: true }));
    expect(refusal?.message).toContain('ONEWINDOW_MASTER_KEY: key 1 is not the base64 of 32 bytes');
    expect(refusal?.message).not.toContain('hunter2');
  });
});
