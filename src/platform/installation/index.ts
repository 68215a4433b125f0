export {
  findCounty,
  findCountyCases,
  recordCounty,
  settleCounty,
  type CountyCase,
  type CountyProgress,
  type CountyTerms,
} from './county.ts';
export {
  findFilesMark,
  findInstallation,
  recordDemoFilled,
  settleFilesMark,
  settleInstallation,
  type Installation,
  type Mode,
} from './installation.ts';
