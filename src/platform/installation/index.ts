export {
  findInstallation,
  recordDemoFilled,
  settleInstallation,
  type Installation,
  type Mode,
} from './installation.ts';
