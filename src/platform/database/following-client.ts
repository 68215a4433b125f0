import { Client, DatabaseError, type ClientConfig } from 'pg';
import { NonePrimary, type Primary } from './primary.ts';

const LONGEST_MS = 5_000;

/** The driver's connection, made to whichever server is written at that moment. */
export function followingClient(primary: Primary): new (config?: ClientConfig) => Client {
  return class FollowingClient extends Client {
    constructor(config: ClientConfig = {}) {
      super({ ...config, connectionTimeoutMillis: LONGEST_MS, keepAlive: true });
    }

    override connect(): Promise<this>;
    override connect(callback: (error: Error) => void): void;
    override connect(callback?: (error: Error) => void): Promise<this> | void {
      const connecting = this.#follow();
      if (!callback) return connecting;
      // The pool is told of success by a call without an error.
      connecting.then(() => Reflect.apply(callback, undefined, []), callback);
    }

    async #follow(): Promise<this> {
      const url = await primary.get();
      try {
        Object.assign(this, placeOf(url));
        await super.connect();
        primary.hold(this, url);
        await this.#refuseStandby();
        return this;
      } catch (error) {
        primary.doubt(url);
        void this.end().catch(() => undefined);
        throw error instanceof DatabaseError ? error : new NonePrimary(error);
      }
    }

    async #refuseStandby(): Promise<void> {
      const { rows } = await this.query<{ standby: boolean }>('select pg_is_in_recovery() as standby');
      if (rows[0]?.standby !== false) throw new NonePrimary();
    }
  };
}

/** As the driver itself understands the address. */
function placeOf(url: string): { host: string; port: number } {
  const { host, port } = new Client({ connectionString: url });
  return { host, port };
}
