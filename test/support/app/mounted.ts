import { openDoors } from '../../../src/app/compose/serve.ts';
import type { App } from '../../../src/platform/http/index.ts';
import { valueOf } from '../identity/value.ts';
import type { House } from './house.ts';

export type Mounted = App['mounted'][number];

/** Every route as the program mounts it, with the permission that it asks for. Throws if one has a schema that cannot be compiled. */
export async function mountedRoutes({ foundation, modules }: House): Promise<readonly Mounted[]> {
  const { publicUrl } = modules.identity;
  const address = { publicUrl, host: publicUrl.hostname, port: Number(publicUrl.port) };
  const doors = valueOf(await openDoors(foundation, { modules, address, isClosing: () => false }));
  await doors.ready();
  doors.compileSchemas();
  const routes = [...doors.mounted];
  await doors.close();
  return routes;
}
