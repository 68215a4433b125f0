import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type OrdersWording } from './wording/zh.ts';

export const ordersWording: InEachLanguage<OrdersWording> = { zh, en };
