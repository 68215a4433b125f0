import type { FastifyReply, FastifyRequest } from 'fastify';
import { findProgress } from '../../../modules/intake/index.ts';
import { chooseForTheme, ownJoint, statusOfIssuing } from '../../../modules/issuing/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { ThemeDeliveryPage } from '../../../web/portal/pages/theme-cases/ThemeDeliveryPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import type { FieldError } from '../../../web/ui/index.ts';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { FormBody, textsIn, ThemeCaseParams } from '../params.ts';
import { choiceOf } from './delivery.tsx';

/** How all results of a theme are to come to its applicant. */
export function themeDeliveryRoutes(app: App, deps: PortalDeps): void {
  const own = may('case:seeOwn');
  app.get(to.themeDelivery(':themeCaseId'), { ...own, schema: { params: ThemeCaseParams } }, (request, reply) =>
    show(deps, { request, reply, id: request.params.themeCaseId }),
  );
  app.post(
    to.themeDelivery(':themeCaseId'),
    { ...own, schema: { params: ThemeCaseParams, body: FormBody } },
    async (request, reply) => {
      const id = request.params.themeCaseId;
      const typed = textsIn(request.body);
      const choice = choiceOf(typed);
      const exchange = { request, reply, id };
      if (!choice) return show(deps, exchange, { typed, wrong: ['method'] });
      const pace = PACES.find((one) => one === typed['pace']);
      const chosen = await chooseForTheme(deps.issuing, { asking: askingOf(request), theme: id }, { choice, pace });
      if (chosen.ok) return reply.redirect(to.themeCase(id), 303);
      if (chosen.error.code === 'resultNotFound') return problem(reply, 404, { code: 'themeCaseNotFound' });
      if (chosen.error.code === 'addressUnfit') return show(deps, exchange, { typed, wrong: chosen.error.fields });
      return problem(reply, statusOfIssuing(chosen.error), chosen.error);
    },
  );
}

const PACES = ['together', 'each'] as const;

type Exchange = { request: FastifyRequest; reply: FastifyReply; id: string };
type Wrong = {
  typed: Readonly<Record<string, string>>;
  wrong: readonly (keyof (typeof portalWording)['zh']['delivery']['errors'])[];
};

async function show(deps: PortalDeps, { request, reply, id }: Exchange, mistaken?: Wrong): Promise<FastifyReply> {
  const { intake, issuing } = deps;
  const { caller } = request;
  const found = await intake.db.within(caller.scope, async (tx) => {
    const progress = await findProgress(tx, intake, { caller, id });
    const joint = progress && (await ownJoint(tx, issuing, { caller, id }));
    return progress && joint && { progress, joint };
  });
  if (!found) return problem(reply, 404, { code: 'themeCaseNotFound' });
  if (!found.joint.mayChoose) return reply.redirect(to.themeCase(id), 303);
  const frame = { ...frameOf(request, deps), acting: found.progress.acting };
  const say = portalWording[frame.language].delivery.errors;
  const errors: FieldError[] = mistaken?.wrong.map((field) => ({ field, message: say[field] })) ?? [];
  const page = (
    <ThemeDeliveryPage
      {...{ frame, errors, themeCase: id, theme: found.progress.theme, joint: found.joint, once: newOnce() }}
      payer={issuing.delivery.payer}
      mostDays={issuing.togetherDays}
      typed={mistaken?.typed ?? {}}
    />
  );
  return sendPage(errors.length > 0 ? reply.code(422) : reply, page);
}
