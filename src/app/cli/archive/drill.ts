import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Config } from '../../../platform/config/index.ts';
import { diskStore } from '../../../platform/files/index.ts';
import type { Answer, Call, InputRefusal } from '../command.ts';
import { onDatabase } from '../operation/joined.ts';
import { abortedOnEnding } from '../operation/signals.ts';
import { prove } from './proof.ts';
import { restoredText, restoreInto, type Restoring } from './restoring.ts';
import { archiveWording } from './wording.ts';

type Drilling = Omit<Restoring, 'config' | 'signal'> & { config: Config };

/**
 * Restores into a database server and a folder of its own, proves what came back, and removes both, also when it is asked to end
 * meanwhile. It reads the archives and the master key and touches nothing else of the installation.
 */
export async function drill(drilling: Drilling, call: Call): Promise<Result<Answer, InputRefusal>> {
  const folder = await mkdtemp(join(tmpdir(), 'onewindow-drill-'));
  const { signal, forget } = abortedOnEnding();
  const config = { ...drilling.config, dataFolder: folder, databaseUrl: undefined };
  try {
    return await restoreAndProve({ ...drilling, config, signal }, call);
  } catch (error) {
    if (!signal.aborted) throw error;
    return no({ code: 'interrupted', message: archiveWording[call.language].interrupted });
  } finally {
    await rm(folder, { recursive: true, force: true });
    forget();
  }
}

const restoreAndProve = (drilling: Drilling & { signal: AbortSignal }, call: Call) =>
  onDatabase(drilling.config, call, async (databases, connection) => {
    const restored = await restoreInto({ databases, connection }, drilling, call);
    if (!restored.ok) return restored;
    drilling.signal.throwIfAborted();
    const provenFrom = Date.now();
    const { area, dataFolder } = drilling.config;
    const standing = { area, follower: databases.follower, store: diskStore(join(dataFolder, 'files')) };
    const proof = await prove(standing, { heads: [], invariants: true, language: call.language });
    drilling.signal.throwIfAborted();
    const verifySeconds = Math.round((Date.now() - provenFrom) / 100) / 10;
    const holds = proof.holds && restored.value.unheldMasterKeys.length === 0;
    const say = archiveWording[call.language];
    return ok({
      json: { drill: true, ...restored.value, verifySeconds, ...proof.json, ok: holds },
      text: [restoredText(restored.value, call), proof.text, say.drilled(holds, verifySeconds)].join('\n'),
      holds,
    });
  });
