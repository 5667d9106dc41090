import { type Candidate, chooseNews } from '../../shared/digest/choose.ts';
import type { DigestContent } from '../../shared/digest/content.ts';
import { mailOf } from '../../shared/digest/mail.ts';
import { renderDigest } from '../../shared/digest/render.ts';
import { DigestLanguage } from '../../shared/domain/language.ts';
import { Contact, type Municipality } from '../../shared/domain/municipality.ts';
import { isoWeekOf, wallClock } from '../../shared/domain/time.ts';
import { buildMime } from '../../shared/mail/mime.ts';
import { themeLabel } from '../../shared/reference/theme-labels.ts';
import { chaos } from '../chaos/chaos.ts';
import { aMunicipality, anIndexedCall, NOW } from '../support/builders.ts';
import { candidatesFrom } from '../support/call-index.ts';

const CALLS_IN_A_DIGEST = 10;
const CALLS_IN_THE_INDEX = 500;
const WARM_UP = 300;
const DIGESTS = 3000;

export type DigestBench = {
  digests: number;
  /** Composed, rendered as text, HTML and calendar, and built into MIME, of ten calls each. */
  perSecond: number;
  /** The same with the ten calls first chosen out of 500. */
  chosenPerSecond: number;
  htmlKb: number;
  mailKb: number;
  /** The whole weekly run against the mail catcher, on one machine, seconds by the clock. */
  endToEnd: {
    municipalities: number;
    seconds: number;
    peakMiB: number;
    sent: number;
    lost: number;
    doubled: number;
  };
};

/**
 * Digests a second on one core, in all five languages. Seconds are those of the processor, which other work on the
 * machine does not lengthen.
 */
export const benchDigest = async (): Promise<DigestBench> => {
  const calls = Array.from({ length: CALLS_IN_THE_INDEX }, (_, n) =>
    anIndexedCall({ id: `eu-portal:${n}TOPICS`, summary: { en: 'What it pays for. '.repeat(12) } }),
  );
  const readers = DigestLanguage.options.map((language) =>
    aMunicipality({ contacts: [{ id: 'main', email: 'grants@place.example', language }] }),
  );
  const find = candidatesFrom(calls);
  const readerOf = (n: number) => readers[n % readers.length] ?? aMunicipality();
  const chosen = readers.map((reader) => contentFor(reader, find));
  const write = (n: number) =>
    writeMail(chosen[n % chosen.length] ?? contentFor(readerOf(n), find));
  const choose = (n: number) => writeMail(contentFor(readerOf(n), find));
  const perSecond = eachSecond(write);
  const chosenPerSecond = eachSecond(choose);
  const { html, raw } = write(0);
  return {
    digests: DIGESTS,
    perSecond,
    chosenPerSecond,
    htmlKb: Math.round(Buffer.byteLength(html) / 102.4) / 10,
    mailKb: Math.round(raw.byteLength / 102.4) / 10,
    endToEnd: await endToEnd(),
  };
};

const MUNICIPALITIES = 10_000;

const endToEnd = async (): Promise<DigestBench['endToEnd']> => {
  const run = { municipalities: MUNICIPALITIES, atSteps: 0, atMoments: 0, seed: 1, calm: true };
  const { municipalities, seconds, peakMiB, sent, lost, doubled } = await chaos(run);
  return { municipalities, seconds, peakMiB, sent, lost, doubled };
};

/** How often a second of the processor something can be done. */
const eachSecond = (work: (n: number) => unknown): number => {
  for (let n = 0; n < WARM_UP; n += 1) work(n);
  const before = process.cpuUsage();
  for (let n = 0; n < DIGESTS; n += 1) work(n);
  const { user, system } = process.cpuUsage(before);
  return Math.round((DIGESTS * 1e6) / (user + system));
};

const contentFor = (
  municipality: Municipality,
  find: (municipality: Municipality) => Candidate[],
): DigestContent => {
  const contact = Contact.parse(municipality.contacts[0]);
  const issuedOn = wallClock(NOW, municipality.zone).date;
  const content: DigestContent = {
    issue: { municipalityId: municipality.id, contactId: contact.id, week: isoWeekOf(issuedOn) },
    municipalityName: municipality.name,
    language: contact.language,
    zone: municipality.zone,
    issuedOn,
    now: NOW,
    searches: [],
    ...chooseNews(find(municipality), [], { now: NOW, zone: municipality.zone }),
  };
  if (content.items.length !== CALLS_IN_A_DIGEST) throw new Error('not ten calls in the digest');
  return content;
};

const LINKS = {
  unsubscribe: 'https://grantbridge.example/leave?token=x',
  preferences: 'https://grantbridge.example/settings?token=x',
  archive: 'https://grantbridge.example/issues/x',
};

const writeMail = (content: DigestContent) => {
  const { language, issue } = content;
  const contact = Contact.parse({ id: 'main', email: 'grants@place.example', language });
  const rendered = renderDigest(content, { themeLabel, links: LINKS });
  const sender = { name: 'GrantBridge', email: 'digest@grantbridge.example' };
  const raw = buildMime(mailOf(rendered, issue, contact, sender, NOW));
  return { html: rendered.html, raw };
};

export const digestLines = (measured: DigestBench): string[] => {
  const { digests, perSecond, chosenPerSecond, htmlKb, mailKb, endToEnd } = measured;
  const { municipalities, seconds, peakMiB, sent, lost, doubled } = endToEnd;
  return [
    `${digests} digests of ${CALLS_IN_A_DIGEST} calls composed, rendered and built into MIME: ${perSecond} a second on one core`,
    `the same, chosen out of ${CALLS_IN_THE_INDEX}: ${chosenPerSecond} a second`,
    `a digest is ${htmlKb} KB of HTML, ${mailKb} KB as a message`,
    `${municipalities} municipalities end to end: ${sent} sent, ${lost} lost, ${doubled} doubled in ${seconds.toFixed(0)} s, ${peakMiB.toFixed(0)} MiB`,
  ];
};
