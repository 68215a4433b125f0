import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPortal, type BuiltPortal } from '../../../../test/support/web/portal-assets.ts';

const KB = 1024;
let built: BuiltPortal;

beforeAll(async () => {
  built = await buildPortal();
});

afterAll(() => built.remove());

const compressed = async (address: string) => gzipSync(await built.read(address)).length;

describe("what a citizen's browser gets", () => {
  test('the style sheet is at most 12 KB compressed', async () => {
    expect(await compressed(built.assets.stylesheet)).toBeLessThanOrEqual(12 * KB);
  });

  test('the script is at most 15 KB compressed', async () => {
    expect(await compressed(built.assets.script)).toBeLessThanOrEqual(15 * KB);
  });

  test('the script makes no code out of text and asks no other host', async () => {
    const script = (await built.read(built.assets.script)).toString();
    expect(script).not.toMatch(/\beval\(|\bFunction\(|https?:/);
    expect(script).toContain('Idempotency-Key');
  });

  test('nothing in the style sheet is fetched', async () => {
    const styles = (await built.read(built.assets.stylesheet)).toString();
    expect(styles).not.toMatch(/@import|url\(/);
    expect(styles).toContain('[data-mode=elder]');
  });

  test('every name carries a hash of its content, so that it can be kept for ever', () => {
    for (const address of Object.values(built.assets))
      expect(address).toMatch(/^\/assets\/\w+-[0-9A-Z]{8}\.(?:css|js|svg)$/);
  });
});
