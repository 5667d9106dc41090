import { type Candidate, chooseNews } from '../../shared/digest/choose.ts';
import type { DigestContent } from '../../shared/digest/content.ts';
import { mailOf } from '../../shared/digest/mail.ts';
import { renderDigest } from '../../shared/digest/render.ts';
import { Contact, type Municipality } from '../../shared/domain/municipality.ts';
import { isoWeekOf, wallClock } from '../../shared/domain/time.ts';
import { buildMime } from '../../shared/mail/mime.ts';
import { themeLabel } from '../../shared/reference/theme-labels.ts';
import { aMunicipality, anIndexedCall, NOW } from '../support/builders.ts';
import { candidatesFrom } from '../support/call-index.ts';
import { timed } from './measure.ts';

const CALLS_IN_A_DIGEST = 10;
const CALLS_IN_THE_INDEX = 500;
const WARM_UP = 300;
const DIGESTS = 3000;

export type DigestBench = { digests: number; perSecond: number; htmlKb: number; mailKb: number };

/** Digests chosen, composed, rendered and built into MIME a second on one core, ten calls each. */
export const benchDigest = async (): Promise<DigestBench> => {
  const calls = Array.from({ length: CALLS_IN_THE_INDEX }, (_, n) =>
    anIndexedCall({ id: `eu-portal:${n}TOPICS`, summary: { en: 'What it pays for. '.repeat(12) } }),
  );
  const readers = ['bg', 'en'].map((language) =>
    aMunicipality({ contacts: [{ id: 'main', email: 'grants@place.example', language }] }),
  );
  const find = candidatesFrom(calls);
  const write = (n: number) => digestFor(readers[n % readers.length] ?? aMunicipality(), find);
  for (let n = 0; n < WARM_UP; n += 1) write(n);
  const { seconds } = await timed(() => {
    for (let n = 0; n < DIGESTS; n += 1) write(n);
  });
  const { html, raw } = write(0);
  return {
    digests: DIGESTS,
    perSecond: Math.round(DIGESTS / seconds),
    htmlKb: Math.round(Buffer.byteLength(html) / 102.4) / 10,
    mailKb: Math.round(raw.byteLength / 102.4) / 10,
  };
};

const digestFor = (
  municipality: Municipality,
  find: (municipality: Municipality) => Candidate[],
) => {
  const contact = Contact.parse(municipality.contacts[0]);
  const issuedOn = wallClock(NOW, municipality.zone).date;
  const content: DigestContent = {
    issue: { municipalityId: municipality.id, contactId: contact.id, week: isoWeekOf(issuedOn) },
    municipalityName: municipality.name,
    language: contact.language,
    zone: municipality.zone,
    issuedOn,
    now: NOW,
    ...chooseNews(find(municipality), [], { now: NOW, zone: municipality.zone }),
  };
  if (content.items.length !== CALLS_IN_A_DIGEST) throw new Error('not ten calls in the digest');
  const rendered = renderDigest(content, { themeLabel });
  const sender = { name: 'GrantBridge', email: 'digest@grantbridge.example' };
  const raw = buildMime(mailOf(rendered, content.issue, contact, sender, NOW));
  return { html: rendered.html, raw };
};

export const digestLines = ({ digests, perSecond, htmlKb, mailKb }: DigestBench): string[] => [
  `${digests} digests of ${CALLS_IN_A_DIGEST} calls chosen out of ${CALLS_IN_THE_INDEX}, rendered and built into MIME: ${perSecond} a second on one core`,
  `a digest is ${htmlKb} KB of HTML, ${mailKb} KB as a message`,
];
