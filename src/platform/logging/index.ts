export { createLogger, type Logger } from './logger.ts';
export { findPersonalData, maskPersonalData } from './personal-data.ts';
