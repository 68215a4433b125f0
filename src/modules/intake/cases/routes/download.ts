import { sendFile, type OpenFile } from '../../../../platform/files/index.ts';
import { problem } from '../../../../platform/http/index.ts';

type Reply = Parameters<typeof problem>[0];

/** Sends what was opened as a download that can harm nobody; the same 404 for what is not there and what is not theirs. */
export function download(reply: Reply, code: string, opened: OpenFile | undefined) {
  if (!opened) return problem(reply, 404, { code });
  return sendFile(reply, opened);
}
