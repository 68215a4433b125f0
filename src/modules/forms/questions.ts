import { never } from '../../kernel/result.ts';
import type { ItemVersion } from '../catalogue/index.ts';
import type { Bilingual, Field } from './contract/form.ts';
import { AGENT, SITUATION } from './own-questions.ts';
import { clusterOf } from './rules/grouping.ts';
import { formWording } from './wording.ts';

const { zh, en } = formWording;

/** The title of a page: the question of its only field as somebody worded it, else one made from whom or what it asks about. */
export function questionOf([first, ...others]: readonly Field[], { item, elements }: ItemVersion): Bilingual {
  if (!first) return { zh: '' };
  if (others.length === 0) {
    return ownQuestion(first) ?? elements.find(({ id }) => id === first.id)?.question ?? askingFor(first);
  }
  const cluster = clusterOf(first);
  switch (cluster) {
    case 'agent':
      return { zh: zh.questions.agent(), en: en.questions.agent() };
    case 'place':
      return { zh: zh.questions.place(), en: en.questions.place() };
    case 'identity':
    case 'alone':
      return askingWho(first, item);
    default:
      return never(cluster);
  }
}

function ownQuestion({ id }: Field): Bilingual | undefined {
  if (id === AGENT) return { zh: zh.questions.agentPresent(), en: en.questions.agentPresent() };
  return id === SITUATION ? { zh: zh.questions.situation(), en: en.questions.situation() } : undefined;
}

function askingWho({ role }: Field, { roles }: ItemVersion['item']): Bilingual {
  const who = roles.find((one) => one.role === role)?.label ?? zh.roles[role] ?? role;
  const whoInEnglish = en.roles[role];
  return { zh: zh.questions.identity(who), ...(whoInEnglish && { en: en.questions.identity(whoInEnglish) }) };
}

function askingFor(field: Field): Bilingual {
  const { label } = field;
  const kind = askingKind(field);
  return {
    zh: zh.questions[kind](label.zh),
    ...(label.en !== undefined && { en: en.questions[kind](label.en) }),
  };
}

function askingKind({ type, label }: Field) {
  switch (type) {
    case 'boolean':
      return /^(是否|有无)/.test(label.zh) ? 'whether' : 'choose';
    case 'enum':
    case 'many':
    case 'industry':
    case 'division':
      return 'choose';
    case 'declaration':
      return 'confirm';
    case 'address':
      return 'where';
    case 'date':
      return 'when';
    case 'number':
    case 'money':
    case 'idcard':
    case 'uscc':
    case 'phone':
      return 'howMuch';
    case 'text':
      return 'explain';
    case 'string':
    case 'table':
      return 'fill';
    default:
      return never(type);
  }
}
