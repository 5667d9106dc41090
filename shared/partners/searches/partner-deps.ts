import type { AuditLog } from '../../audit/audit-log.ts';
import type { CallRepository } from '../../db/call-repository.ts';
import type { ContactPreferencesRepository } from '../../db/contact-preferences-repository.ts';
import type { PartnerSearchRepository } from '../../db/partner-search-repository.ts';
import type { PartyRepository } from '../../db/party-repository.ts';
import type { Logger } from '../../log/logger.ts';
import type { Publisher } from '../../queue/publish-events.ts';

/** What the functions on partner searches work with. */
export type PartnerDeps = {
  searches: PartnerSearchRepository;
  parties: PartyRepository;
  calls: Pick<CallRepository, 'get'>;
  preferences: Pick<ContactPreferencesRepository, 'ofMunicipality'>;
  publish: Publisher;
  audit: AuditLog;
  log: Logger;
  now: () => Date;
};
