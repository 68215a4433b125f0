export type { Caller, Gatekeeper, RealNameLevel, Verdict } from './caller.ts';
export { onceOf } from './once.ts';
export { problem } from './problem.ts';
export { createServer, may, type App, type ServerOptions } from './server.ts';
