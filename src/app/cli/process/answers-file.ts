import { no, ok, type Result } from '../../../kernel/result.ts';
import { readAnswers, type Answers } from '../../../modules/process/index.ts';
import type { Call, InputRefusal } from '../command.ts';
import { readBytes } from './files.ts';
import { processWording } from './wording.ts';

/** The answers that a call names; undefined when it names none. */
export async function readAnswersFile({ text, language }: Call): Promise<Result<Answers | undefined, InputRefusal>> {
  const file = text('answers');
  if (file === undefined) return ok(undefined);
  const say = processWording[language];
  const bytes = await readBytes(file);
  if (!bytes.ok) return no({ code: 'fileUnreadable', message: say.unreadable(file, bytes.error) });
  const document = parsed(new TextDecoder().decode(bytes.value));
  if (!document.ok) return no({ code: 'notJson', message: say.notJson(file, document.error) });
  const answers = readAnswers(document.value);
  if (answers.ok) return answers;
  const { code, place } = answers.error;
  return no({ code, message: say.answers[code](file, place === '' ? '/' : place) });
}

function parsed(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return no(error instanceof Error ? error.message : String(error));
  }
}
