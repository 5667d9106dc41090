import { logger } from '../../shared/log/logger.ts';
import { shapeToken } from './handler.ts';

export const handler = shapeToken({ log: logger('shape-token') });
