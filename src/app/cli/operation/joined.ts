import { no, type Result } from '../../../kernel/result.ts';
import type { Config } from '../../../platform/config/index.ts';
import type { Connection } from '../../../platform/database/index.ts';
import { createLogger } from '../../../platform/logging/index.ts';
import { joinServer } from '../../compose/database-server.ts';
import { openDatabases, type Databases } from '../../compose/databases.ts';
import type { Answer, Call, InputRefusal } from '../command.ts';

type Work = (databases: Databases, connection: Connection) => Promise<Result<Answer, InputRefusal>>;

/** Works on the database beside a running program, or on one that runs only meanwhile. */
export async function onDatabase(config: Config, call: Call, work: Work): Promise<Result<Answer, InputRefusal>> {
  const server = await joinServer(config, createLogger({ level: 'silent' }));
  if (!server.ok) return no({ code: server.error.code, message: server.error.sentence[call.language] });
  const databases = openDatabases(server.value.connection);
  try {
    return await work(databases, server.value.connection);
  } finally {
    await databases.close();
    await server.value.stop();
  }
}
