import document from '../../docs/openapi.json' with { type: 'json' };
import { logger } from '../../shared/log/logger.ts';
import { showContract } from './handler.ts';

export const handler = showContract({ document, log: logger('show-contract') });
