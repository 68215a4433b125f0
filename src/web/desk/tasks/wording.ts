import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type TasksWording } from './wording/zh.ts';

export const tasksWording: InEachLanguage<TasksWording> = { zh, en };
