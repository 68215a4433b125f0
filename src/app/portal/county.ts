import type { HallHours } from '../../kernel/hall-hours.ts';
import type { Area } from '../../kernel/id.ts';
import { findDivision } from '../../modules/catalogue/index.ts';
import { systemScope, type Db } from '../../platform/database/index.ts';
import type { County } from '../../web/portal/layout/frame.ts';

type Where = { db: Db; area: Area; hours: HallHours; demonstration: boolean };

/**
 * Whose pages these are and where help is found. 12345 is the government service line of every place in China, day and night
 * (国办发〔2020〕53号); the window is the general one of the county's hall, open as configured. Before a catalogue is loaded nobody knows the
 * county's name: the pages go without it.
 */
export async function readCounty({ db, area, hours, demonstration }: Where): Promise<County> {
  const name = (await db.within(systemScope(area), (tx) => findDivision(tx, area)))?.name ?? '';
  return {
    place: { zh: `${name}政务服务` },
    helpLine: { number: '12345', hours: { zh: '每天 24 小时', en: 'Day and night, every day' } },
    helpWindow: { address: { zh: `${name}政务服务大厅，综合窗口` }, hours: hoursText(hours) },
    demonstration,
  };
}

function hoursText(hours: HallHours): { zh: string; en: string } {
  const sessions = hours.map(({ from, until }) => `${timeText(from)}—${timeText(until)}`);
  return { zh: `工作日 ${sessions.join('、')}`, en: `Working days ${sessions.join(', ')}` };
}

const timeText = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
