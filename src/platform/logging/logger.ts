import { pino, type DestinationStream, type Logger } from 'pino';
import { maskPersonalData } from './personal-data.ts';

export type { Logger };

export type LogLevel = 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Members that hold a person, a secret or what somebody wrote, wherever an object with them is logged. */
const PRIVATE = [
  'name',
  'phone',
  'idNumber',
  'email',
  'address',
  'password',
  'token',
  'secret',
  'queryCode',
  'cookie',
  'authorization',
  'answers',
];

/**
 * One line of JSON per entry, on standard error or into the file of that name. Nothing about a person gets out: known members are dropped, errors are reduced to what
 * a programmer needs (PostgreSQL quotes values in `detail`), and a number that is left over is masked in the finished line.
 */
export function createLogger({
  level,
  to = process.stderr,
}: {
  level: LogLevel;
  to?: DestinationStream | string;
}): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    redact: { paths: PRIVATE.flatMap((member) => [`*.${member}`, `*.*.${member}`]), remove: true },
    serializers: { err: describeError },
    hooks: { streamWrite: maskPersonalData },
  };
  return pino(options, typeof to === 'string' ? pino.destination({ dest: to, mkdir: true }) : to);
}

type Described = {
  type: string;
  message: string;
  stack?: string;
  code?: string;
  constraint?: string;
  cause?: Described;
};

function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  const [code, constraint] = [textOf(error, 'code'), textOf(error, 'constraint')];
  return {
    type: name,
    message,
    ...(stack !== undefined && { stack }),
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    ...(cause instanceof Error && { cause: describeError(cause) }),
  };
}

const textOf = (error: object, member: string): string | undefined => {
  const value: unknown = Reflect.get(error, member);
  return typeof value === 'string' ? value : undefined;
};
