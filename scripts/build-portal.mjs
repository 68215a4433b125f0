// Builds what a citizen's browser gets besides HTML: one style sheet, one script, one icon, and for checking licences
// without a network a script and a worker. Names carry a hash of the
// content, so that they can be kept for ever; `manifest.json` says which are current.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const portal = join(root, 'src/web/portal');

/** The oldest browsers that the portal promises to serve. */
const OLDEST_BROWSERS = ['chrome86', 'safari14'];

/** The rest of an array literal, taken apart on the spot: before Safari 14.1 it is computed wrongly. */
const REST_OF_LITERAL = /\[[^\]=]*\.\.\.[\w$]+\]\s*=\s*\[/;

/** @param {string} folder where the files go; what was in it is removed */
async function buildPortal(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      portal: join(portal, 'styles/portal.css'),
      enhance: join(portal, 'enhance/main.ts'),
      offline: join(portal, 'enhance/offline/main.ts'),
      worker: join(portal, 'enhance/offline/worker.ts'),
    },
    outdir: folder,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: OLDEST_BROWSERS,
    // esbuild calls all of it unsupported before Safari 14.1; what that browser gets wrong is one pattern, which is refused below.
    supported: { destructuring: true },
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  for (const { path, contents, text } of outputFiles) {
    if (path.endsWith('.js') && REST_OF_LITERAL.test(text))
      throw new Error('[a, ...b] = [ … ] goes wrong before Safari 14.1');
    await writeFile(path, contents);
  }
  const named = (/** @type {RegExp} */ name) => {
    const path = outputFiles.find((file) => name.test(file.path))?.path;
    if (path === undefined) throw new Error(`esbuild made no ${name}`);
    return `/assets/${path.slice(folder.length + 1)}`;
  };
  const manifest = {
    stylesheet: named(/\.css$/),
    script: named(/enhance-\w+\.js$/),
    offlineScript: named(/offline-\w+\.js$/),
    worker: named(/worker-\w+\.js$/),
    icon: `/assets/${await copyWithHash(join(portal, 'styles/icon.svg'), folder)}`,
  };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** @param {string} file @param {string} folder */
async function copyWithHash(file, folder) {
  const hash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
    .slice(0, 8)
    .toUpperCase();
  const name = `icon-${hash}.svg`;
  await copyFile(file, join(folder, name));
  return name;
}

await buildPortal(resolve(process.argv[2] ?? join(root, 'dist/web/portal')));
