import { extname } from 'node:path';
import * as z from 'zod';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { badOption, DataOption, DEFAULT_DATA, NowOption, wordsOf } from './command-line.ts';

/** What the ending of the file asks for. */
const FORMATS = ['html', 'txt', 'eml', 'json'] as const;
export type PreviewFormat = (typeof FORMATS)[number];

export const IDS_LOOK_LIKE = 'ids look like BG-SZR31';

/** What to preview, by when, from which data, and where to put it. */
export type PreviewOptions = {
  municipality: MunicipalityId;
  /** Absent: the first one. */
  contact?: string;
  /** Absent: the time that `npm start` would go on with. */
  now?: Date;
  data: string;
  out: string;
  format: PreviewFormat;
};

/** Reads the command line; `help` when it only asks how to. A refusal is one line that names the option. */
export const readPreviewOptions = (
  args: readonly string[],
): Result<PreviewOptions | 'help', { kind: 'bad-option'; message: string }> => {
  const words = wordsOf(args, {
    municipality: { type: 'string', default: '' },
    contact: { type: 'string' },
    now: { type: 'string' },
    data: { type: 'string', default: DEFAULT_DATA },
    out: { type: 'string', default: '' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (!words.ok) return words;
  if (words.value.help) return ok('help');
  const parsed = Options.safeParse(words.value);
  return parsed.success
    ? ok(parsed.data)
    : badOption(parsed.error.issues[0]?.message ?? 'unknown option');
};

const Municipality = z.string().transform((given, context) => {
  const id = MunicipalityId.safeParse(given);
  if (id.success) return id.data;
  const problem = given === '' ? 'whose digest is it to be?' : `"${given}" is no id;`;
  context.addIssue({ code: 'custom', message: `--municipality: ${problem} ${IDS_LOOK_LIKE}` });
  return z.NEVER;
});

const ContactId = z.string().refine((given) => Contact.shape.id.safeParse(given).success, {
  error: ({ input }) => `--contact: "${input}" is no id of a contact, such as main`,
});

const Out = z.string().transform((path, context) => {
  const format = z.enum(FORMATS).safeParse(extname(path).slice(1).toLowerCase());
  if (format.success) return { path, format: format.data };
  const message = `--out: needs a file that ends in .html, .txt, .eml or .json, not "${path}"`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const Options = z
  .object({
    municipality: Municipality,
    contact: ContactId.optional(),
    now: NowOption.optional(),
    data: DataOption,
    out: Out,
  })
  .transform(({ out, contact, now, ...rest }) => ({
    ...{ ...rest, out: out.path, format: out.format },
    ...(contact === undefined ? {} : { contact }),
    ...(now === undefined ? {} : { now }),
  }));

export const previewUsage = `The digest that a contact would be sent, in a file; nothing is sent or changed

  npm run digest -- --municipality ID --out FILE [options]

  --municipality ID  whose digest, such as BG-SZR31
  --out FILE         .html, .txt, .eml (the whole mail) or .json, by its ending
  --contact ID       to which contact (default the first)
  --now INSTANT      when, such as 2026-11-24T08:00+02:00 (default where the data left off)
  --data DIR         the folder of the service (default ${DEFAULT_DATA}); without data in it the recorded
                     feeds are read into a temporary one
  --help             this text
`;
