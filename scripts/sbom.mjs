// `npm run sbom`: every package that reaches a user, installed with the product or built into its pages, as a software bill of materials
// (CycloneDX 1.5, JSON), from the lockfile. `--licences`: the same as a list by licence, for people.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundledPaths } from './sbom/bundled.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

/** What the lockfile does not say, looked up in the package itself. */
const LOOKED_UP = { only: 'MIT', 'component-props': 'MIT' };

/** MIT with one condition more, that the mark of bpmn.io stays visible on every diagram; it has no identifier of SPDX. */
const BPMN_IO = 'bpmn.io License';
const IS_BPMN_IO = /^(bpmn|dmn)-js(-|$)/;

/** By name and version, each once. */
function components() {
  const { packages } = read('package-lock.json');
  const bundled = bundledPaths(fileURLToPath(new URL('../', import.meta.url)), packages);
  const found = Object.entries(packages)
    .filter(([path, { dev, link }]) => path !== '' && !link && (!dev || bundled.has(path)))
    .map(([path, { version, integrity, license, optional }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, integrity, license: licenceOf(name, license), optional: optional === true };
    })
    .toSorted((one, other) => (purlOf(one) < purlOf(other) ? -1 : 1));
  return [...new Map(found.map((component) => [purlOf(component), component])).values()];
}

function licenceOf(name, license) {
  if (license === 'SEE LICENSE IN LICENSE' && IS_BPMN_IO.test(name)) return BPMN_IO;
  return license ?? LOOKED_UP[name];
}

function billOfMaterials() {
  const { name, version, license } = read('package.json');
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name, version, licenses: licencesOf(license) } },
    components: components().map((component) => ({
      type: 'library',
      'bom-ref': purlOf(component),
      name: component.name,
      version: component.version,
      purl: purlOf(component),
      scope: component.optional ? 'optional' : 'required',
      hashes: [hashOf(component.integrity)],
      licenses: licencesOf(component.license),
    })),
  };
}

const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** `sha512-<base64>`, as npm writes it, in the words of CycloneDX. */
function hashOf(integrity) {
  const [algorithm = '', digest = ''] = integrity.split('-');
  return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') };
}

function licencesOf(license) {
  if (license === undefined) return [];
  if (license === BPMN_IO) return [{ license: { name: license } }];
  return / (AND|OR) /.test(license) ? [{ expression: license }] : [{ license: { id: license } }];
}

/** By licence, each with the packages under it. */
function licenceList() {
  const groups = new Map();
  for (const { name, version, license } of components())
    groups.set(license, [...(groups.get(license) ?? []), `  ${name} ${version}`]);
  return [...groups].map(([license, names]) => `${license}\n${names.join('\n')}`).join('\n\n');
}

console.log(process.argv.includes('--licences') ? licenceList() : JSON.stringify(billOfMaterials(), null, 2));
