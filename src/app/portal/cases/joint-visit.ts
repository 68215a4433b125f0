import { Type, type Static } from 'typebox';
import {
  askOtherTime,
  askRevisit,
  chooseTime,
  declineVisit,
  jointVisitWording,
  statusOfJointVisit,
} from '../../../modules/intake/index.ts';
import { never } from '../../../kernel/result.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to, type VisitDone } from '../../../web/portal/pages/addresses.ts';
import { askingOf, type PortalDeps } from '../deps.ts';
import { FormBody, textsIn, ThemeCaseParams } from '../params.ts';
import { showThemeCase } from './theme-case.tsx';

const Params = Type.Object({
  ...ThemeCaseParams.properties,
  visitId: Type.String({ format: 'uuid' }),
  act: Type.Enum(['time', 'other-time', 'calling-off', 'revisit']),
});
type Act = Static<typeof Params>['act'];

const LONGEST = 1_000;
const DONE: Readonly<Record<Act, VisitDone>> = {
  time: 'chosen',
  'other-time': 'otherTime',
  'calling-off': 'calledOff',
  revisit: 'revisit',
};

/** What an applicant does about a joint visit, from the page of his theme case; a no is said there in a sentence. */
export function jointVisitPages(app: App, deps: PortalDeps): void {
  app.post(
    to.jointVisit(':themeCaseId', ':visitId', ':act'),
    { ...may('case:urge'), schema: { params: Params, body: FormBody } },
    async (request, reply) => {
      const { themeCaseId: theme, visitId: id, act } = request.params;
      const moved = await move(deps, { asking: askingOf(request), theme, id, act, body: request.body });
      if (moved.ok) return reply.redirect(to.themeCase(theme, { done: DONE[act] }), 303);
      const { error } = moved;
      const { refusals } = jointVisitWording[languageOf(request)];
      const trouble = Object.entries(refusals).find(([code]) => code === error.code)?.[1];
      if (error.code === 'visitNotFound' || trouble === undefined)
        return problem(reply, statusOfJointVisit(error), error);
      return showThemeCase(deps, { request, reply }, { id: theme, done: undefined, trouble });
    },
  );
}

type Moving = { asking: ReturnType<typeof askingOf>; theme: string; id: string; act: Act; body: FormBody };

function move({ intake }: PortalDeps, { act, body, ...acting }: Moving) {
  const texts = textsIn(body);
  const reason = (texts[`reason-${act}-${acting.id}`] ?? '').slice(0, LONGEST);
  switch (act) {
    case 'time':
      return chooseTime(intake, { ...acting, wish: { slot: slotIn(texts[`slot-${acting.id}`] ?? '') } });
    case 'other-time':
      return askOtherTime(intake, { ...acting, wish: { reason } });
    case 'calling-off':
      return declineVisit(intake, { ...acting, wish: { reason } });
    case 'revisit': {
      const ticked = body[`items-${acting.id}`] ?? [];
      const items = [ticked].flat();
      return askRevisit(intake, { ...acting, wish: { items, said: texts[`said-${acting.id}`] ?? '' } });
    }
    default:
      return never(act);
  }
}

/** A time that nobody offered where none was chosen. */
function slotIn(value: string) {
  const [, heldOn = '1970-01-01', from = '', until = ''] = /^(\d{4}-\d{2}-\d{2}) (\S{5}) (\S{5})$/.exec(value) ?? [];
  return { heldOn, from, until };
}
