import { Type } from 'typebox';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { maskIdNumber } from '../../../kernel/masking.ts';
import { may, withProblems, type App } from '../../../platform/http/index.ts';
import {
  Accepted,
  ChangePassword,
  Corrected,
  CorrectSelf,
  OwnData,
  PersonalExport,
  ReaderOfFile,
  RegisterPerson,
} from '../contract/people.ts';
import { Done } from '../contract/shared.ts';
import { about, type Deps } from '../deps.ts';
import { findAgenciesOf } from '../organisations/queries.ts';
import { changePassword } from '../passwords/changing.ts';
import { checkOwnPassword } from '../passwords/commands.ts';
import { findSignIns } from '../passwords/store/sign-in.ts';
import { registerPerson } from '../people/commands.ts';
import { exportSelf, findReaders, type PersonalDataSource } from '../people/export.ts';
import { correctSelf, findOwnFile } from '../people/self.ts';
import { answer, answerDone, personOf, refuse } from './asking.ts';

/** A person and what is held about him or her (个人信息保护法 art. 44–47). */
export function selfRoutes(app: App, deps: Deps, sources: readonly PersonalDataSource[]): void {
  app.post(
    '/identity/registrations',
    { ...may('account:register'), schema: withProblems({ body: RegisterPerson, response: { 202: Accepted } }, [429]) },
    async ({ body, ip }, reply) => {
      const result = await registerPerson(deps, body, ip);
      return result.ok ? reply.code(202).send({}) : refuse(reply, result.error);
    },
  );
  app.get(
    '/identity/me',
    { ...may('person:seeSelf'), schema: withProblems({ response: { 200: OwnData } }, [404]) },
    async (request, reply) => (await ownData(deps, personOf(request))) ?? refuse(reply, { code: 'personUnknown' }),
  );
  app.get(
    '/identity/me/readers',
    { ...may('person:seeSelf'), schema: { response: { 200: Type.Array(ReaderOfFile) } } },
    async (request) => {
      const person = personOf(request);
      const readers = await deps.db.within(about(deps, person), (tx) => findReaders(tx, person, deps.now()));
      return readers.map(({ at, ...reader }) => ({ ...reader, at: at.toISOString() }));
    },
  );
  app.post(
    '/identity/me/export',
    { ...may('person:exportSelf'), schema: withProblems({ response: { 200: PersonalExport } }, [404, 409]) },
    async (request, reply) => {
      const result = await exportSelf(deps, sources, { person: personOf(request), actor: request.caller.actor });
      if (!result.ok) return refuse(reply, result.error);
      return reply.header('content-disposition', 'attachment; filename="my-data.json"').send(result.value);
    },
  );
  correctingRoutes(app, deps);
}

function correctingRoutes(app: App, deps: Deps): void {
  app.patch(
    '/identity/me',
    {
      ...may('person:correctSelf'),
      schema: withProblems({ body: CorrectSelf, response: { 200: Corrected } }, [404, 409]),
    },
    async (request, reply) => {
      const correction = { person: personOf(request), actor: request.caller.actor, correction: request.body };
      return answer(reply, await correctSelf(deps, correction));
    },
  );
  app.post(
    '/identity/me/password',
    {
      ...may('person:correctSelf'),
      schema: withProblems({ body: ChangePassword, response: { 204: Done } }, [403, 409, 429]),
    },
    async (request, reply) => {
      const person = personOf(request);
      const right = await checkOwnPassword(deps, { person, password: request.body.password });
      if (!right.ok) return refuse(reply, right.error);
      const { actor } = request.caller;
      return answerDone(reply, await changePassword(deps, { person, password: request.body.newPassword, actor }));
    },
  );
}

const RECENT = 20;

async function ownData(deps: Deps, person: string): Promise<OwnData | undefined> {
  return deps.db.within(about(deps, person), async (tx) => {
    const file = await findOwnFile(deps, tx, person);
    if (!file) return undefined;
    const data = file.data === 'erased' ? undefined : file.data;
    const agencies = await findAgenciesOf(tx, person, civilDateOf(deps.now()));
    const signIns = await findSignIns(tx, person, RECENT);
    return {
      name: data?.name ?? null,
      citizenId: data ? maskIdNumber(data.citizenId) : null,
      phone: data?.phone ?? null,
      erased: data === undefined,
      level: file.row.level,
      registeredAt: file.row.registeredAt.toISOString(),
      agencies: agencies.map(({ id, organisation, name, uscc }) => ({ id, organisation, name, uscc })),
      signIns: signIns.map(({ at, method, outcome }) => ({ at: at.toISOString(), method, outcome })),
    };
  });
}
