import { Type } from 'typebox';
import { servingHeaders } from '../../../platform/files/index.ts';
import { may, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { ThemeParams } from '../library/params.ts';
import { printStandard, type StandardDeps, type StandardRefusal } from './print.ts';

const STATUS = {
  themeNotFound: 404,
  standardContradicts: 409,
  glyphMissing: 422,
  fontMissing: 503,
} as const satisfies Record<StandardRefusal['code'], number>;

/** 主题式服务流程标准 as a PDF, for whoever wants to read it. */
export function themeStandardRoutes(app: App, deps: StandardDeps): void {
  app.get(
    '/themes/:key/standard',
    {
      ...may('public:read'),
      schema: withProblems({ params: ThemeParams, response: { 200: Type.Any() } }, [404, 409, 422, 503]),
    },
    async ({ caller, params: { key } }, reply) => {
      const printed = await printStandard(deps, { scope: caller.scope, key });
      if (!printed.ok) return problem(reply, STATUS[printed.error.code], printed.error);
      const file = { name: `${key}.pdf`, kind: 'pdf', size: printed.value.length, show: 'inline' } as const;
      return reply.headers({ ...servingHeaders(file), 'cache-control': 'no-store' }).send(Buffer.from(printed.value));
    },
  );
}
