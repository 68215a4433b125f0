import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));

export type Cruise = { violations: { rule: string; from: string; to: string }[]; modules: string[] };

type Output = {
  modules: { source: string; dependencies: { resolved: string }[] }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
};

/** Runs the project's own dependency-cruiser with the project's own rules over `folder/src`. */
export async function cruise(folder: string = project): Promise<Cruise & { edges: [from: string, to: string][] }> {
  const output = JSON.parse(await run(folder)) as Output;
  return {
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    modules: output.modules.map(({ source }) => source),
    edges: output.modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }): [string, string] => [source, resolved]),
    ),
  };
}

function run(folder: string): Promise<string> {
  const binary = `${project}node_modules/dependency-cruiser/bin/dependency-cruise.mjs`;
  const args = [binary, '--config', `${project}.dependency-cruiser.mjs`, '--output-type', 'json', 'src'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    child.on('error', reject).on('close', () => resolve(text));
  });
}
