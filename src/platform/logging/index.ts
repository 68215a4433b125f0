export { createLogger, type Logger, type LogLevel } from './logger.ts';
export { findPersonalData, maskPersonalData, type PersonalDatum } from './personal-data.ts';
