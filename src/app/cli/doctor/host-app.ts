import { isLoopback, type Config } from '../../../platform/config/index.ts';
import { finding, type Finding } from './finding.ts';

const PATIENCE_MS = 3_000;

/** The app that opens our pages: whether it answers where tickets are exchanged, and whether in production it is a real one. */
export async function examineHostApp({ hostAppName, hostAppTokenUrl, mode }: Config): Promise<Finding[]> {
  if (hostAppName === undefined) return [];
  if (hostAppTokenUrl === undefined) return [finding('hostApp', true, hostAppName)];
  if (mode === 'production' && isLoopback(hostAppTokenUrl.hostname))
    return [finding('hostAppReal', false, hostAppTokenUrl.origin)];
  const answers = await fetch(hostAppTokenUrl, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' }).then(
    // It wants a POST with a ticket: whatever it says to a GET, it is there.
    ({ status }) => status < 500,
    () => false,
  );
  return [finding('hostAppAnswers', answers, hostAppTokenUrl.origin)];
}
