import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../kernel/result.ts';
import { addMasterKey, masterKeyFile, openMasterKey } from './master-key-file.ts';
import { masterKeySentence, type MasterKeyRefusal } from './master-key-refusal.ts';
import { generationText, masterKey, newGeneration } from './master-key.ts';
import { UnwrapFailed, type KeyWrapper } from './wrapper.ts';

const secret = Buffer.from('a data key of thirty-two bytes!!');
let dataFolder: string;
let path: string;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'ow-keys-'));
  path = masterKeyFile(dataFolder);
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

const opened = (result: Result<KeyWrapper, MasterKeyRefusal>) => {
  if (!result.ok) throw new Error(result.error.code);
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
    const first = opened(await openMasterKey({ path, mayCreate: true }));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataFolder, 'keys')).mode & 0o777).toBe(0o700);
    expect(opened(await openMasterKey({ path, mayCreate: false })).masterIds).toEqual(first.masterIds);
  });

  test('is the same for several processes that make it at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => openMasterKey({ path, mayCreate: true })));
    expect(new Set(all.map((one) => opened(one).masterIds.join())).size).toBe(1);
    expect(readdirSync(join(dataFolder, 'keys'))).toEqual(['master.key']);
  });

  test('is not made anew where there is data that the lost one encrypts', async () => {
    const refusal = refused(await openMasterKey({ path, mayCreate: false }));
    expect(refusal).toEqual({ code: 'masterKeyMissing', path });
  });

  test.each([0o640, 0o604, 0o666])('is refused when others can reach it (mode %o)', async (mode) => {
    await openMasterKey({ path, mayCreate: true });
    chmodSync(path, mode);
    const refusal = refused(await openMasterKey({ path, mayCreate: false }));
    expect(refusal).toEqual({ code: 'masterKeyExposed', path, mode: mode.toString(8) });
  });

  test.each([
    ['a short key', Buffer.alloc(31, 1).toString('base64'), 1],
    ['a long key', Buffer.alloc(33, 1).toString('base64'), 1],
    ['text', 'correct horse battery staple', 1],
    ['a good and a bad key', `${generationText(newGeneration())}\n!`, 2],
  ])('is refused when it holds %s, and the bad key is pointed at', async (_what, content, number) => {
    await openMasterKey({ path, mayCreate: true });
    writeFileSync(path, content);
    const refusal = refused(await openMasterKey({ path, mayCreate: false }));
    expect(refusal).toEqual({ code: 'masterKeyMalformed', place: path, number });
  });

  test('is refused when it holds nothing', async () => {
    await openMasterKey({ path, mayCreate: true });
    writeFileSync(path, '# only a comment\n');
    expect(refused(await openMasterKey({ path, mayCreate: false }))).toEqual({ code: 'masterKeyEmpty', place: path });
  });

  test('keeps its old generations when a new one is added in front', async () => {
    const before = opened(await openMasterKey({ path, mayCreate: true }));
    const wrapped = await before.wrap(secret, 'x');
    const after = opened(await addMasterKey(path));
    expect(after.masterIds.slice(1)).toEqual(before.masterIds);
    const read = opened(await openMasterKey({ path, mayCreate: false }));
    expect(read.masterIds).toEqual(after.masterIds);
    expect(Buffer.from(await read.unwrap(wrapped, 'x'))).toEqual(secret);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8').startsWith('#')).toBe(true);
  });

  test('cannot be rotated where there is none', async () => {
    expect(refused(await addMasterKey(path))?.code).toBe('masterKeyMissing');
  });
});

describe('the environment', () => {
  test('holds generations newest first and wins over the file', async () => {
    const [old, young] = [newGeneration(), newGeneration()];
    const fromEnvironment = `${generationText(young)},${generationText(old)}`;
    const wrapper = opened(await openMasterKey({ path, fromEnvironment, mayCreate: true }));
    expect(wrapper.masterIds).toEqual([young.id, old.id]);
    expect(readdirSync(dataFolder)).toEqual([]);
  });

  test('is refused without repeating the secret', async () => {
    const refusal = refused(await openMasterKey({ path, fromEnvironment: 'hunter2', mayCreate: true }));
    expect(refusal).toEqual({ code: 'masterKeyMalformed', place: 'ONEWINDOW_MASTER_KEY', number: 1 });
  });
});

test.each<[MasterKeyRefusal, string]>([
  [{ code: 'masterKeyMissing', path: '/data/keys/master.key' }, 'put the copy back'],
  [{ code: 'masterKeyExposed', path: '/data/keys/master.key', mode: '644' }, 'chmod 600'],
  [{ code: 'masterKeyMalformed', place: 'ONEWINDOW_MASTER_KEY', number: 2 }, 'Key 2 in ONEWINDOW_MASTER_KEY'],
  [{ code: 'masterKeyEmpty', place: 'ONEWINDOW_MASTER_KEY' }, 'holds no key'],
])('a refusal says in a sentence what to do (%o)', (refusal, part) => {
  expect(masterKeySentence(refusal, 'en')).toContain(part);
  expect(masterKeySentence(refusal, 'zh')).toMatch(/[\u4e00-\u9fff].*。$/);
});
