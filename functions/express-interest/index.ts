import { openPartnerHandler } from '../../shared/partners/searches/open-partner-deps.ts';
import { interests } from './handler.ts';

export const handler = openPartnerHandler('express-interest', interests);
