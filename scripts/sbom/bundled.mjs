import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The lockfile's paths of what the desk brings along inside its built files: all that `src/web` imports, and what that needs. None of it
 * is installed with the product, so npm counts it as a tool.
 * @param {string} root @param {Record<string, { dependencies?: Record<string, string> }>} packages
 */
export function bundledPaths(root, packages) {
  const found = new Set();
  const waiting = importedNames(join(root, 'src/web')).map((name) => resolve(packages, '', name));
  for (const path of waiting) {
    if (path === undefined || found.has(path)) continue;
    found.add(path);
    for (const name of Object.keys(packages[path].dependencies ?? {})) waiting.push(resolve(packages, path, name));
  }
  return found;
}

/** Names of packages that the sources import. */
function importedNames(folder) {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
  );
  const names = sources.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/(?:from|import)\s*\(?'([^'.][^']*)'/g)].map(
      ([, from]) => from,
    ),
  );
  const packageOf = (from) =>
    from
      .split('/')
      .slice(0, from.startsWith('@') ? 2 : 1)
      .join('/');
  return [...new Set(names.map(packageOf))].filter((name) => !name.startsWith('node:'));
}

/** Where Node would find it from there: in the nearest `node_modules` upwards. */
function resolve(packages, from, name) {
  for (let place = from; ; place = place.slice(0, Math.max(place.lastIndexOf('/node_modules/'), 0))) {
    const path = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (place === '') return undefined;
  }
}
