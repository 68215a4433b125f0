export { findMode, settleMode, type Mode } from './installation.ts';
