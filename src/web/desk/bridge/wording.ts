import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';
import type { BridgeWording } from './wording/shape.ts';

export type { BridgeWording } from './wording/shape.ts';
export const bridgeWording: InEachLanguage<BridgeWording> = { zh, en };
