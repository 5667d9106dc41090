import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { callIndexRepository } from '../../shared/db/call-index-repository.ts';
import { callMarkRepository } from '../../shared/db/call-mark-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { digestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { composeDigest } from '../../shared/digest/compose.ts';
import { cachedOpenCalls } from '../../shared/digest/open-calls.ts';
import { previewDigest } from '../../shared/digest/preview.ts';
import { searchesInTable } from '../../shared/digest/searches/searches-in-table.ts';
import type { Contact, Municipality } from '../../shared/domain/municipality.ts';
import type { SearchId } from '../../shared/domain/partner-search.ts';
import { suppressedAddresses } from '../../shared/mail/suppressed-addresses.ts';
import { searchAddress } from '../../shared/partners/searches/search-address.ts';
import { themeLabel } from '../../shared/reference/theme-labels.ts';
import { openPreviewData, type PreviewData } from './digest-preview-data.ts';
import { type PreviewFile, previewFile } from './digest-preview-file.ts';
import {
  IDS_LOOK_LIKE,
  type PreviewOptions,
  previewUsage,
  readPreviewOptions,
} from './digest-preview-options.ts';
import { onStopSignals, openEnding } from './ending.ts';
import { orRefuse } from './or-refuse.ts';
import { openProgress, type Progress } from './progress.ts';
import { StartRefused, systemReason } from './refusal.ts';
import { mailSender, publicUrl } from './settings.ts';

/** `npm run digest`: writes what a contact would be sent into a file, and ends the process with its exit code. */
export const main = (args: readonly string[]): Promise<void> =>
  orRefuse(async () => {
    const options = readPreviewOptions(args);
    if (!options.ok) throw new StartRefused(`${options.error.message} (see --help)`);
    if (options.value === 'help') return void process.stdout.write(previewUsage);
    const ending = openEnding();
    const stop = () => void ending.run().then(() => process.exit(130));
    onStopSignals(stop, () => process.exit(130));
    const { tell } = openProgress(process.stdout);
    try {
      await writePreview(options.value, (asked) => openPreviewData(asked, ending, tell), tell);
    } finally {
      await ending.run();
    }
  });

/** Writes the file that `options` ask for, from the data that `open` gives. Throws StartRefused when it cannot. */
export const writePreview = async (
  options: PreviewOptions,
  open: (options: PreviewOptions) => Promise<PreviewData>,
  tell: Progress,
): Promise<void> => {
  const { out } = options;
  if (!existsSync(dirname(out))) throw new StartRefused(`--out: there is no folder for ${out}`);
  const { line, content } = await preview(options, await open(options));
  tell(line);
  if (content === undefined) return tell(`${out} was not written`);
  try {
    writeFileSync(out, content);
  } catch (cause) {
    throw new StartRefused(`cannot write ${out}: ${systemReason(cause)}`);
  }
  tell(`Written to ${out}`);
};

const preview = async (
  options: PreviewOptions,
  { table, now }: PreviewData,
): Promise<PreviewFile> => {
  const { municipality, contact } = await readerOf(options, { table, now });
  const reading = {
    marks: callMarkRepository(table),
    preferences: contactPreferencesRepository(table),
    suppressedAmong: (emails: readonly string[]) =>
      suppressedAddresses(addressStateRepository(table), emails),
    issues: digestIssueRepository(table),
    openCalls: cachedOpenCalls(callIndexRepository(table)),
    openSearches: searchesInTable(table),
  };
  const previewed = await previewDigest(reading, municipality, contact, now);
  const searchLink = (id: SearchId) => searchAddress(publicUrl(process.env), id);
  const sender = { name: 'GrantBridge', email: mailSender(process.env) };
  return previewFile(previewed, options.format, (content) =>
    composeDigest(content, contact, { themeLabel, sender, searchLink }),
  );
};

const readerOf = async (
  { municipality: id, contact: wanted }: PreviewOptions,
  { table }: PreviewData,
): Promise<{ municipality: Municipality; contact: Contact }> => {
  const municipality = await municipalityRepository(table).get(id);
  if (!municipality) {
    throw new StartRefused(`--municipality: nobody has the id ${id}; ${IDS_LOOK_LIKE}`);
  }
  const { contacts } = municipality;
  const contact = wanted === undefined ? contacts[0] : contacts.find((c) => c.id === wanted);
  if (contact) return { municipality, contact };
  const there = contacts.map((each) => each.id).join(', ') || 'none';
  throw new StartRefused(`--contact: ${id} has no ${wanted ?? 'contact'}; there is ${there}`);
};
