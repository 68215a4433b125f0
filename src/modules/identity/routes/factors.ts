import { Type } from 'typebox';
import { may, withProblems, type App } from '../../../platform/http/index.ts';
import {
  BeginEnrolment,
  ConfirmTotp,
  EnrolPasskey,
  FactorParams,
  NewTotp,
  PasskeyOptions,
  ProveByPasskey,
  RecoveryCodes,
  SecondFactor,
} from '../contract/factors.ts';
import { Done } from '../contract/shared.ts';
import { about, type Deps } from '../deps.ts';
import { beginTotp, confirmTotp, type Enroller } from '../factors/enrolling.ts';
import { beginPasskey, beginPasskeyProof, finishPasskey, proveByPasskey } from '../factors/passkeys.ts';
import { removeFactor } from '../factors/removing.ts';
import { renewRecoveryCodes } from '../factors/recovery-codes.ts';
import { findFactors } from '../factors/store/factor.ts';
import { raiseSession } from '../sessions/commands.ts';
import { cookieRules } from '../sessions/cookies.ts';
import { answer, answerDone, personOf, refuse, type Reply, type Request } from './asking.ts';

const base = '/identity/second-factors';
const enrolment = may('person:correctSelf');

/** A person's second factors. Enrolling or proving one raises the session, under a new token. */
export function factorRoutes(app: App, deps: Deps): void {
  app.get(
    base,
    { ...may('person:seeSelf'), schema: { response: { 200: Type.Array(SecondFactor) } } },
    async (request) => {
      const person = personOf(request);
      const factors = await deps.db.within(about(deps, person), (tx) => findFactors(tx, person));
      return factors.map(({ enrolledAt, ...factor }) => ({ ...factor, enrolledAt: enrolledAt.toISOString() }));
    },
  );
  app.delete(
    `${base}/:factor`,
    { ...enrolment, schema: withProblems({ params: FactorParams, response: { 204: Done } }, [403, 404, 409]) },
    async (request, reply) => {
      const { person, actor, proven } = enrollerOf(request);
      if (!proven) return refuse(reply, { code: 'proveSecondFactorFirst' });
      const { factor } = request.params;
      return answerDone(reply, await removeFactor(deps, { person, factor, by: 'self', actor }));
    },
  );
  app.post(
    `${base}/recovery-codes`,
    { ...enrolment, schema: withProblems({ response: { 200: RecoveryCodes } }, [403, 409]) },
    async (request, reply) => answer(reply, await renewRecoveryCodes(deps, enrollerOf(request))),
  );
  totpRoutes(app, deps);
  passkeyRoutes(app, deps);
}

function totpRoutes(app: App, deps: Deps): void {
  app.post(
    `${base}/totp`,
    {
      ...enrolment,
      schema: withProblems({ body: BeginEnrolment, response: { 200: NewTotp } }, [403, 409]),
    },
    async (request, reply) => answer(reply, await beginTotp(deps, enrollerOf(request), request.body.label)),
  );
  app.post(
    `${base}/totp/:factor/confirm`,
    {
      ...enrolment,
      schema: withProblems(
        { params: FactorParams, body: ConfirmTotp, response: { 200: RecoveryCodes } },
        [403, 404, 409],
      ),
    },
    async (request, reply) => {
      const { factor } = request.params;
      const confirmed = await confirmTotp(deps, enrollerOf(request), { factor, code: request.body.code });
      if (!confirmed.ok) return refuse(reply, confirmed.error);
      await raise(deps, request, reply);
      return confirmed.value;
    },
  );
}

/** The bodies are checked for their outer shape by the schema, for everything else by verifying them. */
function passkeyRoutes(app: App, deps: Deps): void {
  app.post(
    `${base}/passkey/options`,
    {
      ...enrolment,
      schema: withProblems({ body: BeginEnrolment, response: { 200: PasskeyOptions } }, [403]),
    },
    async (request, reply) => answer(reply, await beginPasskey(deps, enrollerOf(request), request.body.label)),
  );
  app.post(
    `${base}/passkey`,
    { ...enrolment, schema: withProblems({ body: EnrolPasskey, response: { 200: RecoveryCodes } }, [403, 409]) },
    async (request, reply) => {
      const { label, response } = request.body;
      const enrolled = await finishPasskey(deps, enrollerOf(request), {
        label,
        response,
      });
      if (!enrolled.ok) return refuse(reply, enrolled.error);
      await raise(deps, request, reply);
      return enrolled.value;
    },
  );
  app.post(
    `${base}/passkey/challenge`,
    { ...may('person:seeSelf'), schema: { response: { 200: PasskeyOptions } } },
    (request) => beginPasskeyProof(deps, personOf(request)),
  );
  app.post(
    `${base}/passkey/prove`,
    { ...may('person:seeSelf'), schema: withProblems({ body: ProveByPasskey, response: { 204: Done } }, [403, 429]) },
    async (request, reply) => {
      const { response } = request.body;
      const proven = await proveByPasskey(deps, { person: personOf(request), response });
      if (!proven.ok) return refuse(reply, proven.error);
      await raise(deps, request, reply);
      return reply.code(204).send(null);
    },
  );
}

const enrollerOf = (request: Request): Enroller => ({
  person: personOf(request),
  actor: request.caller.actor,
  proven: request.caller.secondFactor,
});

async function raise(deps: Deps, request: Request, reply: Reply): Promise<void> {
  const { name, options } = cookieRules(deps.publicUrl, 'session');
  const { token } = await raiseSession(deps, { session: request.caller.sessionId, person: personOf(request) });
  void reply.setCookie(name, token, options);
}
