export {
  findFilesMark,
  findInstallation,
  recordDemoFilled,
  settleFilesMark,
  settleInstallation,
  type Installation,
  type Mode,
} from './installation.ts';
