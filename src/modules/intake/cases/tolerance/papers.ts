import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { remedyOf, type DocumentContent } from '../../../documents/index.ts';
import { commonOf, nameOf, type Matter } from '../matter.ts';
import type { Command } from '../model.ts';

/** No law names 容缺受理: it rests on the plan and on what the applicant signed. */
const BASIS = '您签署的《申请容缺受理承诺书》；金政办字〔2019〕50号关于推行容缺受理的要求。';

/** In which form a material is handed in, on a paper. */
const FORMS = { electronic: '电子件', copy: '复印件', original: '原件' } as const;

/** Beside the notice of acceptance: what is to follow, and until when. */
export function toleranceNotices(matter: Matter, command: Command): DocumentContent[] {
  const owed = command.type === 'accept' || command.type === 'deemAccepted' ? command.owed : undefined;
  if (!owed) return [];
  const { item } = matter;
  const forms = new Map(item.item.materials.map(({ id, form }) => [id, FORMS[form]]));
  const materials = owed.materials.map((key) => ({ name: nameOf(key, item), form: forms.get(key) ?? FORMS.original }));
  return [{ ...commonOf(matter), on: command.on, kind: 'toleranceNotice', by: owed.by, materials }];
}

/** What did not come, and that the application ends for it. */
export function terminationContent(matter: Matter, on: CivilDate): DocumentContent {
  const { item, before } = matter;
  const owed = before.state === 'accepted' ? before.owed : undefined;
  return {
    ...commonOf(matter),
    ...{ kind: 'terminationNotice', on, basis: BASIS },
    acceptedOn: 'acceptedOn' in before ? before.acceptedOn : on,
    by: owed?.by ?? on,
    materials: (owed?.materials ?? []).map((key) => nameOf(key, item)),
    remedy: remedyOf(item.item.refusalRemedy, on),
  };
}
