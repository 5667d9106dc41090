import { statusOf } from '../domain/call.ts';
import { type Deadline, inOrder, nextEntryDeadline } from '../domain/deadline.ts';
import { type Language, textFor } from '../domain/language.ts';
import type { CsvCell } from '../http/csv.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';

type Column = (call: IndexedCall, reading: { now: Date; language: Language }) => CsvCell;

const listed = (values: readonly string[] | undefined): string | undefined => values?.join('; ');

const dateAndTime = ({ date, time }: Deadline): string => [date, time].filter(Boolean).join(' ');

/** What a row of a list of calls says, in this order. Texts are in the reader's language where there are such. */
const COLUMNS: Readonly<Record<string, Column>> = {
  id: ({ id }) => id,
  identifier: ({ identifier }) => identifier,
  status: (call, { now }) => statusOf(call, now),
  title: ({ title }, { language }) => textFor(title, language).text,
  programme: ({ programme }) => programme,
  programmeName: ({ programmeName }, { language }) => textFor(programmeName, language).text,
  kind: ({ kind }) => kind,
  opensOn: ({ opensOn }) => opensOn,
  nextDeadline: ({ deadlines }, { now }) => {
    const next = nextEntryDeadline(deadlines, now);
    return next && dateAndTime(next);
  },
  deadlineZone: ({ deadlines }) => deadlines[0]?.zone,
  deadlines: ({ deadlines }) =>
    listed(inOrder(deadlines).map((each) => `${each.role} ${dateAndTime(each)}`)),
  currency: ({ money }) => money.currency,
  budgetTotal: ({ money }) => money.budgetTotal,
  grantMin: ({ money }) => money.grantMin,
  grantMax: ({ money }) => money.grantMax,
  expectedGrants: ({ money }) => money.expectedGrants,
  coFinancingRate: ({ coFinancing }) => coFinancing?.rate,
  countries: ({ eligibility }) => listed(eligibility.countries?.values),
  nuts: ({ eligibility }) => listed(eligibility.nuts?.values),
  applicantTypes: ({ eligibility }) => listed(eligibility.applicantTypes?.values),
  themes: ({ themes }) => listed(themes.map(({ theme }) => theme)),
  sources: ({ provenance }) => listed(provenance.map(({ source }) => source)),
  url: ({ url }) => url,
  firstSeenAt: ({ firstSeenAt }) => firstSeenAt,
};

/** The head of a list of calls as a table. */
export const CALL_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** One call as a row under {@link CALL_COLUMNS}. */
export const callRow = (call: IndexedCall, reading: { now: Date; language: Language }): CsvCell[] =>
  Object.values(COLUMNS).map((column) => column(call, reading));
