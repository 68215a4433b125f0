import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type ForwardingWords } from './wording/zh.ts';

export const forwardingWords: InEachLanguage<ForwardingWords> = { zh, en };
