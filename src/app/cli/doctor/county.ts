import { systemScope, type Db } from '../../../platform/database/index.ts';
import { findCounty } from '../../../platform/installation/index.ts';
import type { Config } from '../../../platform/config/index.ts';
import { takeTurn } from '../../county/turn.ts';
import { finding, type Finding } from './finding.ts';

/** How far the history of a demo county is; where it is not complete, somebody has to be carrying it out. */
export async function examineCounty({ area }: Pick<Config, 'area'>, owner: Db): Promise<Finding[]> {
  const county = await owner.within(systemScope(area), findCounty);
  if (!county) return [];
  const reached = `${county.done}/${county.acts ?? '?'}`;
  return [finding('county', county.isFinished || (await isCarriedOut(owner)), reached)];
}

async function isCarriedOut(owner: Db): Promise<boolean> {
  const turn = await takeTurn(owner);
  await turn?.giveBack();
  return turn === undefined;
}
