import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { chooseCapacity, findCapacities, ownPathOr, type CapacityChoice } from '../../../modules/identity/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { CapacityPage, type CapacityOption } from '../../../web/portal/login/CapacityPage.tsx';
import { SIGN_IN, withReturn } from '../../../web/portal/login/places.ts';
import { signInWording } from '../../../web/portal/login/wording.ts';
import type { FieldError } from '../../../web/ui/index.ts';
import { sendPage } from '../page.ts';
import { CapacityForm, ReturnQuery } from './fields.ts';
import { holderOf, type SignInSetting } from './setting.ts';

type Exchange = { request: FastifyRequest; reply: FastifyReply };

/** For whom one acts from now on. */
export function capacityRoutes(app: App, setting: SignInSetting): void {
  app.get(
    SIGN_IN.capacity,
    { ...may('session:manage'), schema: { querystring: ReturnQuery } },
    async (request, reply) =>
      ask(setting, { request, reply }, { returnTo: ownPathOr(request.query.returnTo, '/'), errors: [] }),
  );
  app.post(
    SIGN_IN.capacity,
    { ...may('session:manage'), schema: { querystring: ReturnQuery, body: CapacityForm } },
    async (request, reply) => {
      const returnTo = ownPathOr(request.query.returnTo, '/');
      const held = holderOf(request);
      if (!held) return reply.redirect(withReturn(SIGN_IN.start, returnTo), 303);
      const say = signInWording[setting.frameOf(request).language];
      const refuse = (message: string) =>
        ask(setting, { request, reply }, { returnTo, errors: [{ field: 'capacity', message }] });
      const { capacity = '' } = request.body;
      if (capacity === '') return refuse(say.capacity.missing);
      const chosen = await chooseCapacity(setting.deps, held, choiceOf(capacity));
      return chosen.ok ? reply.redirect(returnTo, 303) : refuse(say.refusals.notYourCapacity);
    },
  );
}

async function ask(
  setting: SignInSetting,
  { request, reply }: Exchange,
  { returnTo, errors }: { returnTo: string; errors: FieldError[] },
): Promise<FastifyReply> {
  const held = holderOf(request);
  if (!held) return reply.redirect(withReturn(SIGN_IN.start, returnTo), 303);
  const { office, agencies } = await findCapacities(setting.deps, held.person);
  const options: CapacityOption[] = [
    { kind: 'self' },
    ...(office === undefined ? [] : [{ kind: 'office' as const, department: setting.departmentName(office) }]),
    ...agencies.map(({ organisation, name, uscc }) => ({ kind: 'organisation' as const, organisation, name, uscc })),
  ];
  const page = <CapacityPage {...{ frame: setting.frameOf(request), once: v7(), returnTo, options, errors }} />;
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

const choiceOf = (value: string): CapacityChoice =>
  value === 'self' || value === 'office' ? { capacity: value } : { capacity: 'organisation', organisation: value };
