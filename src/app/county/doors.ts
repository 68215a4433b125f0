import type { InjectOptions } from 'fastify';
import { chooseCapacity, createGatekeeper, cookieRules, openSession } from '../../modules/identity/index.ts';
import type { App, Caller, Gatekeeper } from '../../platform/http/index.ts';
import type { Foundation } from '../compose/foundation.ts';
import { openDatabase } from '../../platform/database/index.ts';
import { openModules, type Modules } from '../compose/modules.ts';
import { openErrandApi } from '../compose/serve.ts';
import { PastClock } from './clock.ts';
import { PastCourier } from './courier.ts';

/** What a request was answered; a refusal by its code. */
export type Answered = { status: number; code: string | undefined; body: unknown };

/** One request as a person sends it, or who acts for a firm (`actingFor`). `key`: under which he means it once. */
export type Asked = { as: string; path: string; body?: object; key?: string };

/**
 * The rooms of the program once more, in the past: the same doors, permissions and rules that people meet, on a clock of their own and
 * without any gateway to the outside; parcels go with a courier of that past.
 */
export class PastDoors {
  readonly clock: PastClock;
  readonly courier: PastCourier;
  readonly modules: Modules;
  readonly foundation: Foundation;
  readonly #callers: Callers;
  /** Lets whoever follows the log hear of everything now. */
  readonly hurry: () => void;
  readonly #api: App;

  private constructor(foundation: Foundation, clock: PastClock, inside: Inside) {
    this.foundation = foundation;
    this.clock = clock;
    this.courier = inside.courier;
    this.modules = inside.modules;
    this.#callers = inside.callers;
    this.#api = inside.api;
    this.hurry = inside.hurry;
  }

  static async open(present: Foundation, { publicUrl, hurry }: Outside): Promise<PastDoors> {
    if (present.installation.mode !== 'demo') throw new Error('only a demo county has an invented past');
    const clock = new PastClock();
    // What a crash of the machine takes back was not noted yet, and is done again.
    const app = openDatabase({ connection: present.connection, role: 'app', unhurried: true });
    const databases = { ...present.databases, app };
    const foundation = { ...present, databases, config: withoutGateways(present.config), now: clock.now };
    const courier = new PastCourier();
    const modules = withCourier(await openModules(foundation, publicUrl), courier);
    const callers = new Callers(modules.identity);
    const api = await openErrandApi({ modules, publicUrl, gatekeeper: callers.gatekeeper });
    return new PastDoors(foundation, clock, { modules, courier, callers, api, hurry });
  }

  async ask({ as, path, body, key }: Asked): Promise<Answered> {
    // Known before he asks: the gatekeeper only looks him up.
    await this.#callers.of(as);
    const { publicUrl } = this.modules.identity;
    const request: InjectOptions = {
      method: body === undefined ? 'GET' : 'POST',
      url: path,
      headers: {
        ...{ host: publicUrl.host, origin: publicUrl.origin, cookie: `${COOKIE}=${as}` },
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { payload: body }),
    };
    const { statusCode: status, body: text } = await this.#api.inject(request);
    const said: unknown = text === '' ? undefined : JSON.parse(text);
    const code = status === 200 ? undefined : codeIn(said);
    return { status, code, body: said };
  }

  /** Whom the program takes this person for, for what is no request. */
  callerOf(who: string): Promise<Caller> {
    return this.#callers.of(who);
  }

  async close(): Promise<void> {
    await this.#api.close();
    await this.foundation.databases.app.close();
    this.clock.stop();
  }
}

/** `hurry`: lets whoever follows the log hear of everything now. */
export type Outside = { publicUrl: URL; hurry: () => void };

type Inside = { modules: Modules; courier: PastCourier; callers: Callers; api: App; hurry: () => void };

/** No job of the present asks for a parcel of the past: whoever carries the past out does. */
const withCourier = (modules: Modules, courier: PastCourier): Modules => ({
  ...modules,
  issuing: { ...modules.issuing, delivery: { ...modules.issuing.delivery, courier, asksBehind: false } },
});

/** Somebody who acts for a firm, as whoever asks names him. */
export const actingFor = ({ person, organisation }: { person: string; organisation: string }): string =>
  `${person}@${organisation}`;

/** Names the person to the gatekeeper inside; no browser ever has it. */
const COOKIE = 'past';

/**
 * Who is who, asked once by a session as everybody has one: nobody of the county changes his office. What he may do is asked each time.
 */
class Callers {
  readonly gatekeeper: Gatekeeper;
  readonly #identity: Modules['identity'];
  readonly #real: Gatekeeper;
  readonly #known = new Map<string, Caller>();
  readonly #asked = new Map<string, Promise<Caller>>();

  constructor(identity: Modules['identity']) {
    this.#identity = identity;
    this.#real = createGatekeeper(identity);
    this.gatekeeper = {
      identify: ({ cookies, ip }) => {
        const known = this.#known.get(cookies[COOKIE] ?? '');
        return known ? Promise.resolve(known) : this.#real.identify({ cookies: {}, ip });
      },
      authorize: (caller, permission) => this.#real.authorize(caller, permission),
    };
  }

  of(who: string): Promise<Caller> {
    const asked = this.#asked.get(who) ?? this.#enter(who);
    this.#asked.set(who, asked);
    return asked;
  }

  async #enter(who: string): Promise<Caller> {
    const [person = '', organisation] = who.split('@');
    const { token } = await openSession(this.#identity, { person, method: 'password', secondFactor: true });
    const { name } = cookieRules(this.#identity.publicUrl, 'session');
    const identify = () => this.#real.identify({ cookies: { [name]: token }, ip: '127.0.0.1' });
    const self = await identify();
    const caller = organisation === undefined ? self : await this.#actFor(self, { person, organisation }, identify);
    this.#known.set(who, caller);
    return caller;
  }

  async #actFor(
    { sessionId: session }: Caller,
    { person, organisation }: { person: string; organisation: string },
    identify: () => Promise<Caller>,
  ): Promise<Caller> {
    const chosen = await chooseCapacity(
      this.#identity,
      { session, person },
      { capacity: 'organisation', organisation },
    );
    if (!chosen.ok) throw new Error(`${person} of the demo county may not act for ${organisation}`);
    return identify();
  }
}

const codeIn = (said: unknown): string =>
  typeof said === 'object' && said !== null && 'code' in said ? String(said.code) : 'unknown';

const withoutGateways = (config: Foundation['config']): Foundation['config'] => ({
  ...config,
  ...{ smsGateway: undefined, mailServer: undefined, expressUrl: undefined, expressToken: undefined },
});
