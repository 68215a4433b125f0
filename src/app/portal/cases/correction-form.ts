import type { FastifyRequest } from 'fastify';
import type { AskedCorrection, SaidGathered } from '../../../modules/intake/index.ts';
import { fileSentence } from '../../../platform/files/index.ts';
import { languageOf } from '../../../platform/http/index.ts';
import { inForm } from '../../../web/portal/pages/theme-cases/ToMend.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import type { FieldError } from '../../../web/ui/index.ts';
import type { PortalDeps } from '../deps.ts';
import { ifBroken } from '../draft/uploads.ts';
import { MOST_BYTES } from '../draft/upload-limits.ts';
import { typedAnswers, wasAsked } from '../draft/typed.ts';

type Files = NonNullable<SaidGathered['files']>;

/** The whole form as it came. `faults`: files that were refused, each for itself. */
export type SentForm = { fields: Record<string, string | string[]>; files: [...Files]; faults: FieldError[] };

/** One form with its files, as browsers send it without a script. */
export const readForm = (deps: PortalDeps, request: FastifyRequest): Promise<SentForm | 'broken'> =>
  readAll(deps, request).catch(ifBroken);

const OF_A_FILE = inForm.file('');

async function readAll({ intake }: PortalDeps, request: FastifyRequest): Promise<SentForm> {
  const language = languageOf(request);
  const sent: SentForm = { fields: {}, files: [], faults: [] };
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      const { fieldname: name, value } = part;
      const earlier = sent.fields[name];
      if (typeof value === 'string') sent.fields[name] = earlier === undefined ? value : [earlier, value].flat();
      continue;
    }
    // Where nothing was chosen, browsers send a part without a name.
    if (part.filename === '' || !part.fieldname.startsWith(OF_A_FILE)) {
      part.file.resume();
      continue;
    }
    const received = await intake.files.receive(request.caller.scope.area, {
      content: part.file,
      name: part.filename,
      mostBytes: MOST_BYTES,
    });
    part.file.resume();
    const { failed } = portalWording[language].draft.materials;
    if (received.ok) sent.files.push({ material: part.fieldname.slice(OF_A_FILE.length), received: received.value });
    else
      sent.faults.push({
        field: part.fieldname,
        message: failed(part.filename, fileSentence(received.error, language)),
      });
  }
  return sent;
}

/** What the form says, by what was asked when it was shown. */
export function saidIn({ fields, files }: SentForm, { view, fields: asked }: AskedCorrection): SaidGathered {
  const ticked = (nameOf: (id: string) => string) =>
    view.entries.map(({ id }) => id).filter((id) => fields[nameOf(id)] !== undefined);
  return {
    answers: typedAnswers(
      [...asked.values()].filter((field) => wasAsked(field, fields)),
      fields,
    ),
    asIs: ticked(inForm.asIs),
    brings: ticked(inForm.brings),
    keeps: ticked(inForm.keeps),
    drops: view.entries.flatMap((entry) =>
      entry.files.map(({ id }) => id).filter((id) => [fields[inForm.drops(entry.id)]].flat().includes(id)),
    ),
    consent: fields['consent'] !== undefined,
    files,
  };
}
