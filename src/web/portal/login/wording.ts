import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type SignInWording } from './wording/zh.ts';

/** What the pages around signing in say. */
export const signInWording: InEachLanguage<SignInWording> = { zh, en };
