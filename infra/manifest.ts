import { SENT_OUT } from '../events/sent-out.ts';

/** Every function of the service, once. AWS (infra/aws) and one machine (infra/local) both follow this table. */

/** What starts a function. */
export type Trigger =
  | { kind: 'schedule'; id: string; cron: string; zone: string; payload: Record<string, unknown> }
  | { kind: 'queue'; queue: QueueName; batchSize: number }
  | { kind: 'event'; event: string }
  /** Any of several, by one rule. */
  | { kind: 'events'; events: readonly string[] }
  /** The sign-in, before it issues a token to a person. */
  | { kind: 'sign-in' }
  | { kind: 'route'; method: Method; path: string; for: Audience };

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Whom a route answers: everybody, whoever holds a signed link of a mail, or whoever is signed in. The last are let
 * through by the API's authorizer only with a valid token; what they may do there the function decides.
 */
export type Audience = 'everybody' | 'link-holder' | 'signed-in';

export type QueueName = 'digests' | 'mail-events' | 'imports' | 'contacts-to-ask' | 'webhooks';

/** What a function may touch. Deny by default: what is not listed is not granted and not configured. */
export type Access = {
  table?: 'read' | 'read-write';
  publishesEvents?: true;
  sendsTo?: QueueName;
  sendsMail?: true;
  /** Makes or reads signed links: has their key, and the address that they begin with. */
  /** Sends many mails, and asks how many the mail service takes. */
  pacesMail?: true;
  signsLinks?: true;
  /** Writes links that need no key: has the address that they begin with. */
  linksHome?: true;
  /** Has the files of `shared/reference/data/partners` beside it. */
  partnerData?: true;
  /** Names of settings from outside (docs: README, Configuration) that the function reads. */
  settings?: readonly string[];
};

export type FunctionSpec = {
  name: string;
  /** Path of the module that exports `handler`. */
  entry: string;
  purpose: string;
  triggers: readonly Trigger[];
  access: Access;
  timeoutSeconds: number;
  memoryMb: number;
};

export type QueueSpec = {
  name: QueueName;
  /** How long a message taken by a worker stays hidden from the others. */
  visibilitySeconds: number;
  /** Deliveries before a message goes to the dead-letter queue. */
  maxReceives: number;
};

const spec = (
  name: string,
  purpose: string,
  triggers: readonly Trigger[],
  access: Access,
  size: { timeoutSeconds: number; memoryMb: number },
): FunctionSpec => ({
  name,
  entry: `functions/${name}/index.ts`,
  purpose,
  triggers,
  access,
  ...size,
});

/** The routes of one address that are for whoever is signed in. */
const signedIn = (path: string, ...methods: Method[]): Trigger[] =>
  methods.map((method) => ({ kind: 'route', method, path, for: 'signed-in' }));

/** Behind a signed link: GET shows a page, POST is its button. */
const signedPage = (name: string, path: string, purpose: string): FunctionSpec =>
  spec(
    name,
    purpose,
    [
      { kind: 'route', method: 'GET', path, for: 'link-holder' },
      { kind: 'route', method: 'POST', path, for: 'link-holder' },
    ],
    { table: 'read-write', signsLinks: true, settings: ['PUBLIC_URL', 'LINK_SECRET'] },
    { timeoutSeconds: 15, memoryMb: 512 },
  );

/** A route that needs neither a sign-in nor a link. */
const everybody = (method: Method, path: string): Trigger => ({
  kind: 'route',
  method,
  path,
  for: 'everybody',
});

/** Each source has a time of its own, so that no two are read at once. */
const collectAt = (source: string, cron: string, zone: string): Trigger => ({
  kind: 'schedule',
  id: `collect-${source}`,
  cron,
  zone,
  payload: { source },
});

/** One of the functions that read sources. Each has a bundle of its own: the readers of all are too large for one. */
const collecting = (
  name: string,
  entry: string,
  purpose: string,
  triggers: readonly Trigger[],
  settings: readonly string[],
): FunctionSpec => ({
  name,
  entry: `functions/collect-calls/${entry}`,
  purpose,
  triggers: [...triggers, { kind: 'event', event: 'SourceRunRequested' }],
  access: {
    table: 'read-write',
    publishesEvents: true,
    settings: [...settings, 'FETCH_TIMEOUT_MS', 'FETCH_RETRIES', 'FETCH_SPACING_MS'],
  },
  timeoutSeconds: 900,
  memoryMb: 1024,
});

/** The events about which somebody is written to. */
const MAILED_EVENTS = [
  ...['PartnerSearchPublished', 'PartnerSearchRejected', 'PartnerSearchExpired'],
  ...['PartnerSearchClosed', 'PartnerSearchWithdrawn'],
  ...['InterestExpressed', 'InterestAccepted', 'InterestDeclined', 'InterestUnanswered'],
];

/** What a contact may ask for of what is kept of it. */
const PERSONAL_DATA = '/municipalities/{id}/contacts/{contactId}/personal-data';
const PERSONAL_DATA_ELSEWHERE = '/organisations/{id}/contacts/{contactId}/personal-data';

const PERSONS: readonly FunctionSpec[] = [
  spec(
    'export-person',
    'Gives out everything that is kept of a contact',
    [...signedIn(PERSONAL_DATA, 'GET'), ...signedIn(PERSONAL_DATA_ELSEWHERE, 'GET')],
    { table: 'read' },
    { timeoutSeconds: 30, memoryMb: 512 },
  ),
  spec(
    'erase-person',
    'Deletes everything that is kept of a contact, and says what is not',
    [...signedIn(PERSONAL_DATA, 'DELETE'), ...signedIn(PERSONAL_DATA_ELSEWHERE, 'DELETE')],
    { table: 'read-write' },
    { timeoutSeconds: 30, memoryMb: 512 },
  ),
];

/** Partner searches and the interest in them; each function answers the routes of one side of it. */
const PARTNER_SEARCHES: readonly FunctionSpec[] = [
  spec(
    'publish-partner-search',
    'Takes partner searches in, lets them be looked at, and ends them',
    [
      ...signedIn('/partner-searches', 'POST'),
      ...signedIn('/partner-searches/{id}', 'PUT'),
      ...signedIn('/partner-searches/{id}/submission', 'POST'),
      ...signedIn('/partner-searches/{id}/moderation', 'POST'),
      ...signedIn('/partner-searches/{id}/closing', 'POST'),
      ...signedIn('/partner-searches/{id}/withdrawal', 'POST'),
      ...signedIn('/partners/{id}/suspension', 'PUT'),
    ],
    { table: 'read-write', publishesEvents: true },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'express-interest',
    'Takes interest in partner searches in, and the answers to it',
    [
      ...signedIn('/partner-searches/{id}/interests', 'POST'),
      ...signedIn('/partner-searches/{id}/interests', 'GET'),
      ...signedIn('/partner-searches/{id}/interests/{from}/answer', 'POST'),
      ...signedIn('/partner-searches/{id}/interests/{from}/withdrawal', 'POST'),
    ],
    { table: 'read-write', publishesEvents: true },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'find-partner-searches',
    'Shows partner searches, by filter and by what fits a municipality or another organisation',
    [
      ...signedIn('/partner-searches', 'GET'),
      ...signedIn('/partner-searches/{id}', 'GET'),
      ...signedIn('/municipalities/{id}/partner-searches', 'GET'),
      ...signedIn('/organisations/{id}/partner-searches', 'GET'),
    ],
    { table: 'read' },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'tend-partner-searches',
    'Ends partner searches whose time is over, and reminds owners once of interest that waits',
    [
      {
        kind: 'schedule',
        id: 'tend-partner-searches',
        cron: '10 8 * * *',
        zone: 'Europe/Sofia',
        payload: {},
      },
    ],
    { table: 'read-write', publishesEvents: true },
    { timeoutSeconds: 300, memoryMb: 512 },
  ),
  spec(
    'send-partner-mails',
    'Writes to the contacts of both sides about each step of a partner search, once',
    MAILED_EVENTS.map((event) => ({ kind: 'event', event })),
    {
      table: 'read-write',
      sendsMail: true,
      linksHome: true,
      settings: ['MAIL_FROM', 'MAIL_CONFIGURATION_SET', 'PUBLIC_URL'],
    },
    { timeoutSeconds: 60, memoryMb: 512 },
  ),
];

/** Bringing in many records by file. */
const IMPORTS: readonly FunctionSpec[] = [
  spec(
    'take-imports',
    'Takes files of records in, and says what became of each row',
    [
      ...signedIn('/imports', 'POST'),
      ...signedIn('/imports/{id}/parts/{part}', 'PUT'),
      ...signedIn('/imports/{id}/start', 'POST'),
      ...signedIn('/imports/{id}', 'GET'),
      ...signedIn('/imports/{id}/rows', 'GET'),
    ],
    { table: 'read-write', sendsTo: 'imports' },
    { timeoutSeconds: 29, memoryMb: 1024 },
  ),
  spec(
    'run-imports',
    'Checks and writes the rows of a file, step by step, and goes on in another invocation',
    [{ kind: 'queue', queue: 'imports', batchSize: 1 }],
    { table: 'read-write', sendsTo: 'imports', publishesEvents: true },
    // A workbook of 50,000 rows takes half a gigabyte to read.
    { timeoutSeconds: 120, memoryMb: 1769 },
  ),
  spec(
    'export-records',
    'Gives out records as files that can be imported again',
    signedIn('/exports/{kind}', 'GET'),
    { table: 'read' },
    { timeoutSeconds: 29, memoryMb: 1024 },
  ),
];

/** Municipalities, the associations they are in, and their contacts. */
const MUNICIPALITIES: readonly FunctionSpec[] = [
  spec(
    'list-municipalities',
    'Shows everybody the municipalities and their associations, page by page',
    [
      everybody('GET', '/municipalities'),
      everybody('GET', '/municipalities/{id}'),
      everybody('GET', '/associations'),
      everybody('GET', '/associations/{id}'),
    ],
    { table: 'read' },
    { timeoutSeconds: 15, memoryMb: 1024 },
  ),
  spec(
    'write-profile',
    'Shows and changes the profile of a municipality, adds municipalities, and says who is in which association',
    [
      ...signedIn('/municipalities/{id}/profile', 'GET', 'PUT', 'PATCH'),
      ...signedIn('/municipalities', 'POST'),
      ...signedIn('/associations/{id}/members/{municipalityId}', 'PUT', 'DELETE'),
    ],
    { table: 'read-write' },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'keep-contacts',
    'Shows and changes the contacts of a municipality, and what each is written',
    [
      ...signedIn('/municipalities/{id}/contacts', 'GET'),
      ...signedIn('/municipalities/{id}/contacts/{contactId}', 'PATCH', 'DELETE'),
      ...signedIn('/municipalities/{id}/contacts/{contactId}/preferences', 'GET', 'PUT'),
    ],
    {
      table: 'read-write',
      sendsMail: true,
      signsLinks: true,
      settings: ['MAIL_FROM', 'MAIL_CONFIGURATION_SET', 'PUBLIC_URL', 'LINK_SECRET'],
    },
    { timeoutSeconds: 30, memoryMb: 512 },
  ),
  spec(
    'queue-asks',
    'Queues the contacts of a file whose owners are to be asked',
    [{ kind: 'event', event: 'ContactToBeAsked' }],
    { sendsTo: 'contacts-to-ask' },
    { timeoutSeconds: 15, memoryMb: 256 },
  ),
  spec(
    'ask-contacts',
    'Asks by mail the owners of addresses that a file brought in, at the pace of the mail service, each once',
    [{ kind: 'queue', queue: 'contacts-to-ask', batchSize: 5 }],
    {
      table: 'read-write',
      sendsMail: true,
      pacesMail: true,
      signsLinks: true,
      settings: ['MAIL_FROM', 'MAIL_CONFIGURATION_SET', 'PUBLIC_URL', 'LINK_SECRET'],
    },
    // At the slowest pace five mails take 25 s.
    { timeoutSeconds: 120, memoryMb: 512 },
  ),
];

const ONE_WEBHOOK = '/webhooks/{id}';

/** Events for the addresses that administrators give: their settings, and the way there. */
const WEBHOOKS: readonly FunctionSpec[] = [
  spec(
    'manage-webhooks',
    'Lets administrators have events sent to addresses of their own',
    [
      ...signedIn('/webhooks', 'POST', 'GET'),
      ...signedIn(ONE_WEBHOOK, 'GET', 'PATCH', 'DELETE'),
      ...signedIn(`${ONE_WEBHOOK}/test`, 'POST'),
      ...signedIn(`${ONE_WEBHOOK}/secret`, 'POST'),
      ...signedIn(`${ONE_WEBHOOK}/deliveries`, 'GET'),
    ],
    {
      table: 'read-write',
      sendsTo: 'webhooks',
      signsLinks: true,
      settings: ['PUBLIC_URL', 'LINK_SECRET', 'LOOPBACK_ADDRESSES'],
    },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'queue-webhooks',
    'Writes down which webhook is to get an event, and queues what is due',
    [
      { kind: 'events', events: SENT_OUT },
      {
        kind: 'schedule',
        id: 'requeue-webhooks',
        cron: '*/5 * * * *',
        zone: 'Europe/Sofia',
        payload: { task: 'requeue-due' },
      },
    ],
    { table: 'read-write', sendsTo: 'webhooks' },
    { timeoutSeconds: 60, memoryMb: 512 },
  ),
  spec(
    'deliver-webhooks',
    'Sends events to webhooks, signed, until they have arrived or are given up',
    [{ kind: 'queue', queue: 'webhooks', batchSize: 1 }],
    {
      table: 'read-write',
      publishesEvents: true,
      signsLinks: true,
      settings: ['PUBLIC_URL', 'LINK_SECRET', 'LOOPBACK_ADDRESSES'],
    },
    // A receiver has ten seconds.
    { timeoutSeconds: 30, memoryMb: 512 },
  ),
];

/** Programmes and calls, as administrators write them. */
const WRITING: readonly FunctionSpec[] = [
  spec(
    'list-programmes',
    'Shows the funding programmes and the rules that their calls inherit',
    [everybody('GET', '/programmes'), everybody('GET', '/programmes/{code}')],
    { table: 'read' },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'write-programmes',
    'Adds, changes and withdraws funding programmes, as administrators say',
    [
      ...signedIn('/programmes', 'POST'),
      ...signedIn('/programmes/{code}', 'PUT', 'PATCH'),
      ...signedIn('/programmes/{code}/withdrawal', 'POST', 'DELETE'),
    ],
    { table: 'read-write', publishesEvents: true },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'write-calls',
    'Adds, corrects and withdraws calls, as administrators say',
    [
      ...signedIn('/calls', 'POST'),
      ...signedIn('/calls/{id}', 'PUT', 'PATCH'),
      ...signedIn('/calls/{id}/withdrawal', 'POST', 'DELETE'),
      ...signedIn('/calls/{id}/corrections', 'GET'),
      ...signedIn('/calls/{id}/corrections/{field}', 'DELETE'),
    ],
    { table: 'read-write', publishesEvents: true },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
];

/** What stands in the stack itself: the sign-in calls it and lets it be called. */
export const CORE: readonly FunctionSpec[] = [
  spec(
    'shape-token',
    'Puts the role of a person, and whom it is for, into their access token',
    [{ kind: 'sign-in' }],
    {},
    // Cognito waits five seconds for it, and no longer.
    { timeoutSeconds: 5, memoryMb: 256 },
  ),
];

/** From the feeds to the index, and how the sources are. */
const COLLECT: readonly FunctionSpec[] = [
  collecting(
    'collect-calls',
    'index.ts',
    'Reads one source that gives data, and brings what the service knows of its calls up to date',
    [
      collectAt('eu-portal', '15 4 * * *', 'Europe/Brussels'),
      collectAt('eu-portal-bulk', '5 3 * * *', 'Europe/Brussels'),
      collectAt('interreg', '55 4 * * *', 'Europe/Brussels'),
    ],
    ['EU_PORTAL_URL', 'EU_PORTAL_BULK_URL', 'INTERREG_URL', 'INTERREG_APP_ID', 'INTERREG_API_KEY'],
  ),
  collecting(
    'collect-pages',
    'pages.ts',
    'Does the same for sources that only have pages for people',
    [
      collectAt('isun', '35 4 * * *', 'Europe/Sofia'),
      collectAt('interreg-gr-bg', '5 5 * * *', 'Europe/Athens'),
    ],
    ['ISUN_URL', 'INTERREG_GR_BG_URL'],
  ),
  collecting(
    'collect-eea-grants',
    'eea-grants.ts',
    'Does the same for the EEA and Norway Grants',
    [collectAt('eea-grants', '45 4 * * *', 'Europe/Sofia')],
    ['EEA_GRANTS_URL'],
  ),
  collecting(
    'collect-feeds',
    'feeds.ts',
    'Does the same for the feeds and files that administrators added',
    [
      // The table does not know them by name: the payload means all of them, each read and recorded on its own.
      {
        kind: 'schedule',
        id: 'collect-added',
        cron: '25 5 * * *',
        zone: 'Europe/Sofia',
        payload: { group: 'added' },
      },
    ],
    ['GENERIC_SOURCES', 'LOOPBACK_ADDRESSES'],
  ),
  spec(
    'watch-sources',
    'Tells of every source that has gone quiet, and of what administrators wrote and nobody was told',
    [
      {
        kind: 'schedule',
        id: 'watch-sources',
        cron: '0 6 * * *',
        zone: 'Europe/Sofia',
        payload: {},
      },
    ],
    { table: 'read-write', publishesEvents: true, settings: ['GENERIC_SOURCES'] },
    { timeoutSeconds: 30, memoryMb: 512 },
  ),
  spec(
    'index-calls',
    'Compiles all open and forthcoming calls into the index that matching reads',
    ['SourceCollected', 'ProgrammeChanged', 'CallsWritten'].map((event) => ({
      kind: 'event',
      event,
    })),
    { table: 'read-write' },
    { timeoutSeconds: 300, memoryMb: 1024 },
  ),
  spec(
    'link-calls',
    "Writes down an administrator's decision that two calls are one, or are not",
    signedIn('/call-links/{callId}/{otherId}', 'PUT', 'DELETE'),
    { table: 'read-write' },
    { timeoutSeconds: 30, memoryMb: 512 },
  ),
  spec(
    'list-sources',
    'Lists the sources: whether each is alive, and how its last run went',
    [{ kind: 'route', method: 'GET', path: '/sources', for: 'everybody' }],
    { table: 'read', settings: ['GENERIC_SOURCES'] },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'list-source-runs',
    'Shows the last runs of a source, with what was rejected and why',
    [{ kind: 'route', method: 'GET', path: '/sources/{source}/runs', for: 'everybody' }],
    { table: 'read', settings: ['GENERIC_SOURCES'] },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
];

/** The weekly mail: what goes out, what came of it, and what its readers decide. */
const DIGEST: readonly FunctionSpec[] = [
  spec(
    'mark-call',
    'Stars or dismisses a call for a municipality',
    signedIn('/municipalities/{id}/marks/{callId}', 'PUT', 'DELETE'),
    { table: 'read-write' },
    { timeoutSeconds: 30, memoryMb: 512 },
  ),
  spec(
    'plan-digests',
    'Pages through the municipalities and queues their digests of the week',
    [
      {
        kind: 'schedule',
        id: 'weekly-digest',
        cron: '30 7 * * 1',
        zone: 'Europe/Sofia',
        payload: {},
      },
    ],
    { table: 'read', sendsTo: 'digests' },
    { timeoutSeconds: 900, memoryMb: 512 },
  ),
  spec(
    'send-digests',
    'Matches, composes and hands over the digests of a batch of municipalities, each once',
    [{ kind: 'queue', queue: 'digests', batchSize: 5 }],
    {
      table: 'read-write',
      sendsMail: true,
      pacesMail: true,
      signsLinks: true,
      settings: [
        ...['MAIL_FROM', 'MAIL_CONFIGURATION_SET', 'LEASE_SECONDS', 'SETTLE_SECONDS'],
        ...['PUBLIC_URL', 'LINK_SECRET'],
      ],
    },
    { timeoutSeconds: 120, memoryMb: 1024 },
  ),
  spec(
    'record-mail-events',
    'Settles and completes the delivery ledger with what the mail service reports',
    [{ kind: 'queue', queue: 'mail-events', batchSize: 10 }],
    { table: 'read-write' },
    { timeoutSeconds: 30, memoryMb: 512 },
  ),
  spec(
    'add-contact',
    'Adds a contact and asks it by mail to confirm the address',
    signedIn('/municipalities/{id}/contacts', 'POST'),
    {
      table: 'read-write',
      sendsMail: true,
      signsLinks: true,
      settings: ['MAIL_FROM', 'MAIL_CONFIGURATION_SET', 'PUBLIC_URL', 'LINK_SECRET'],
    },
    { timeoutSeconds: 30, memoryMb: 512 },
  ),
  spec(
    'renew-link',
    'Mails a new link to the settings to the contact of an old one, once a day at most',
    [{ kind: 'route', method: 'POST', path: '/preferences/{token}/new-link', for: 'link-holder' }],
    {
      table: 'read-write',
      sendsMail: true,
      signsLinks: true,
      settings: ['MAIL_FROM', 'MAIL_CONFIGURATION_SET', 'PUBLIC_URL', 'LINK_SECRET'],
    },
    { timeoutSeconds: 30, memoryMb: 512 },
  ),
  spec(
    'list-suppressed',
    'Lists the addresses that get no mail, and the municipalities of which nobody gets any',
    signedIn('/suppressed-addresses', 'GET'),
    { table: 'read' },
    // The API waits thirty seconds for an answer.
    { timeoutSeconds: 30, memoryMb: 512 },
  ),
  spec(
    'lift-suppression',
    'Lets mail go to an address again, as an administrator says',
    signedIn('/suppressed-addresses/{key}/lifting', 'POST'),
    { table: 'read-write' },
    { timeoutSeconds: 30, memoryMb: 512 },
  ),
  signedPage(
    'unsubscribe-contact',
    '/unsubscribe/{token}',
    'Ends the digest for one contact, with one click',
  ),
  signedPage(
    'edit-preferences',
    '/preferences/{token}',
    'Lets a contact choose what it is written, how often, and whether at all',
  ),
  signedPage(
    'confirm-contact',
    '/confirm/{token}',
    'Lets the owner of a new address say that they want the digest',
  ),
];

/** What everybody may look at. */
const ASK: readonly FunctionSpec[] = [
  spec(
    'list-calls',
    'Lists calls as JSON or CSV, by filters and in the order that is asked for, page by page',
    [{ kind: 'route', method: 'GET', path: '/calls', for: 'everybody' }],
    { table: 'read' },
    { timeoutSeconds: 15, memoryMb: 1024 },
  ),
  spec(
    'get-call',
    'Shows one call with its past versions',
    [everybody('GET', '/calls/{id}'), everybody('GET', '/calls/{id}/history')],
    { table: 'read' },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'explain-match',
    'Says why a call is or is not shown to a municipality, rule by rule',
    [
      {
        kind: 'route',
        method: 'GET',
        path: '/municipalities/{id}/matches/{callId}',
        for: 'everybody',
      },
    ],
    { table: 'read' },
    { timeoutSeconds: 15, memoryMb: 1024 },
  ),
  spec(
    'preview-digest',
    'Shows the digest that a municipality would be sent now, and sends nothing',
    [
      {
        kind: 'route',
        method: 'GET',
        path: '/municipalities/{id}/digest-preview',
        for: 'everybody',
      },
    ],
    { table: 'read', linksHome: true, settings: ['PUBLIC_URL'] },
    { timeoutSeconds: 15, memoryMb: 1024 },
  ),
  spec(
    'show-issue',
    'Shows its recipient an issue as it was sent, by a signed link',
    [{ kind: 'route', method: 'GET', path: '/issues/{token}', for: 'link-holder' }],
    { table: 'read', signsLinks: true, settings: ['PUBLIC_URL', 'LINK_SECRET'] },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'show-bulletin',
    'Shows everybody what the members of an association were told of in the last weeks',
    [
      {
        kind: 'route',
        method: 'GET',
        path: '/bulletins/{association}/{language}',
        for: 'everybody',
      },
    ],
    { table: 'read' },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'share-opportunities',
    'Gives other grant systems the calls as opportunities by the CommonGrants protocol',
    [
      everybody('GET', '/common-grants/opportunities'),
      everybody('GET', '/common-grants/opportunities/{id}'),
      everybody('POST', '/common-grants/opportunities/search'),
    ],
    { table: 'read' },
    { timeoutSeconds: 15, memoryMb: 1024 },
  ),
  spec(
    'publish-feeds',
    'Publishes new calls as RSS and Atom, and the deadlines of all as a calendar',
    [
      everybody('GET', '/feeds/calls.rss'),
      everybody('GET', '/feeds/calls.atom'),
      everybody('GET', '/feeds/deadlines.ics'),
    ],
    { table: 'read' },
    { timeoutSeconds: 15, memoryMb: 1024 },
  ),
  spec(
    'show-calendar',
    'Shows the deadlines that concern a municipality as a calendar, by a signed link',
    [{ kind: 'route', method: 'GET', path: '/calendars/{token}', for: 'link-holder' }],
    { table: 'read', signsLinks: true, settings: ['PUBLIC_URL', 'LINK_SECRET'] },
    { timeoutSeconds: 15, memoryMb: 1024 },
  ),
  spec(
    'show-event-schema',
    'Shows the JSON Schemas of the events that the service publishes',
    [everybody('GET', '/schemas/events'), everybody('GET', '/schemas/events/{name}')],
    {},
    { timeoutSeconds: 5, memoryMb: 256 },
  ),
  spec(
    'show-contract',
    'Gives the contract of the API to machines, shows it to people, explains its problems, and ends sign-ins',
    [
      { kind: 'route', method: 'GET', path: '/openapi.json', for: 'everybody' },
      { kind: 'route', method: 'GET', path: '/docs', for: 'everybody' },
      { kind: 'route', method: 'GET', path: '/problems/{type}', for: 'everybody' },
      everybody('GET', '/signed-in'),
    ],
    {},
    { timeoutSeconds: 10, memoryMb: 512 },
  ),
];

/** Consortia, and whom to ask. */
const PARTNERS: readonly FunctionSpec[] = [
  spec(
    'suggest-partners',
    'Suggests partners to a municipality or an organisation, for a call or programme and what its consortium still lacks',
    [
      {
        kind: 'route',
        method: 'GET',
        path: '/municipalities/{id}/partner-suggestions',
        for: 'everybody',
      },
      {
        kind: 'route',
        method: 'GET',
        path: '/organisations/{id}/partner-suggestions',
        for: 'everybody',
      },
    ],
    { table: 'read', partnerData: true },
    // All municipalities of Europe are kept in memory.
    { timeoutSeconds: 29, memoryMb: 1769 },
  ),
  spec(
    'check-consortium',
    'Says what a consortium lacks by the rules of a call or programme, and who would complete it',
    [{ kind: 'route', method: 'POST', path: '/consortium-checks', for: 'everybody' }],
    { table: 'read' },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'list-organisations',
    'Lists organisations other than municipalities, without their contacts, page by page',
    [{ kind: 'route', method: 'GET', path: '/organisations', for: 'everybody' }],
    { table: 'read' },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'get-organisation',
    'Shows one organisation, without its contacts',
    [{ kind: 'route', method: 'GET', path: '/organisations/{id}', for: 'everybody' }],
    { table: 'read' },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'list-donor-openings',
    'Lists the calls in which a municipality of a donor state can be a partner, who looks for one, and what pays for travel',
    [
      {
        kind: 'route',
        method: 'GET',
        path: '/municipalities/{id}/donor-openings',
        for: 'everybody',
      },
    ],
    { table: 'read' },
    { timeoutSeconds: 15, memoryMb: 1024 },
  ),
  ...PARTNER_SEARCHES,
  spec(
    'set-visibility',
    'Keeps a municipality from being suggested as a partner, or lets it again',
    signedIn('/municipalities/{id}/visibility', 'PUT'),
    { table: 'read-write' },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
];

/** What officers and administrators look at and start: matches, digests, deliveries, runs. */
const OPERATIONS: readonly FunctionSpec[] = [
  spec(
    'list-matches',
    'Lists all calls that are open or to come as they stand to a municipality',
    signedIn('/municipalities/{id}/matches', 'GET'),
    { table: 'read' },
    // The whole index is kept in memory, cards and all.
    { timeoutSeconds: 15, memoryMb: 1769 },
  ),
  spec(
    'show-digests',
    'Lists the digests of a municipality, and shows each as it was sent',
    [
      ...signedIn('/municipalities/{id}/digests', 'GET'),
      ...signedIn('/municipalities/{id}/digests/{week}', 'GET'),
    ],
    { table: 'read' },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'list-deliveries',
    'Shows the delivery ledger of a week, issue by issue and in sum',
    [...signedIn('/deliveries', 'GET'), ...signedIn('/deliveries/{week}/summary', 'GET')],
    { table: 'read' },
    { timeoutSeconds: 29, memoryMb: 1024 },
  ),
  spec(
    'request-run',
    'Has a source read now, beside its schedule',
    signedIn('/sources/{source}/runs', 'POST'),
    { table: 'read-write', publishesEvents: true, settings: ['GENERIC_SOURCES'] },
    { timeoutSeconds: 15, memoryMb: 512 },
  ),
  spec(
    'list-audit',
    'Lists who wrote what and when, in anybody’s name',
    signedIn('/audit', 'GET'),
    { table: 'read' },
    { timeoutSeconds: 29, memoryMb: 512 },
  ),
];

/** What is written, taken out, looked at, started and deleted by hand, and by file. */
const ADMINISTRATION: readonly FunctionSpec[] = [
  ...PERSONS,
  ...MUNICIPALITIES,
  ...IMPORTS,
  ...WEBHOOKS,
  ...WRITING,
  ...OPERATIONS,
];

/**
 * The functions that are deployed together, each group in a nested stack of its name. A deployed function stays in its
 * group: two stacks cannot have one of the same name, not even while it moves.
 */
export const GROUPS = {
  collect: COLLECT,
  digest: DIGEST,
  ask: ASK,
  partners: PARTNERS,
  administration: ADMINISTRATION,
} as const satisfies Record<string, readonly FunctionSpec[]>;

export const FUNCTIONS: readonly FunctionSpec[] = [...CORE, ...Object.values(GROUPS).flat()];

export const QUEUES: readonly QueueSpec[] = [
  // A worker has 120 s; six times that is what AWS advises for the visibility of a Lambda's queue. Two
  // deliveries span the settling time of an unknown hand-over (SETTLE_SECONDS), five leave room for faults.
  { name: 'digests', visibilitySeconds: 720, maxReceives: 5 },
  { name: 'mail-events', visibilitySeconds: 180, maxReceives: 5 },
  { name: 'imports', visibilitySeconds: 720, maxReceives: 5 },
  // A day and a half: whoever waits for the quota of another day is not given up.
  { name: 'contacts-to-ask', visibilitySeconds: 900, maxReceives: 144 },
  // What is not delivered is written down, and queued anew when it is due: a message is lost here without harm.
  { name: 'webhooks', visibilitySeconds: 180, maxReceives: 3 },
];
