import * as z from 'zod';
import { Deadline } from '../../shared/domain/deadline.ts';
import { CallId, MunicipalityId, PartyId } from '../../shared/domain/ids.ts';
import { DigestLanguage, Localised } from '../../shared/domain/language.ts';
import { Amount, CallMoney, CoFinancingRate, Currency } from '../../shared/domain/money.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import { SearchId } from '../../shared/domain/partner-search.ts';
import { IsoWeek, PlainDate } from '../../shared/domain/time.ts';
import { NewsKind } from '../../shared/domain/told.ts';
import { named } from '../../shared/http/contract.ts';
import { FitReasonView } from '../../shared/http/views/fit-reason-view.ts';
import { ReasonView, ScoreView } from '../../shared/http/views/match-view.ts';

/** One of the two is absent where nothing was stated. */
const between = <F extends string, T extends z.ZodType>(field: F, value: T) =>
  z.object({ field: z.literal(field), from: value.optional(), to: value.optional() });

const FieldDiffView = named(
  'FieldDiff',
  z.discriminatedUnion('field', [
    between('deadline', Deadline).extend({ role: Deadline.shape.role }),
    between('opensOn', PlainDate),
    between('budget', z.object({ amount: Amount, currency: Currency })),
    between('grant', CallMoney),
    between('rate', CoFinancingRate),
  ]),
  'A fact of a call that changed: what it was, and what it is.',
);

const PreviewedSearch = z.object({
  id: SearchId,
  owner: PartyId,
  title: z.string(),
  reasons: z.array(FitReasonView),
});

const PreviewedItem = z.object({
  callId: CallId,
  version: z.number().int().positive(),
  kind: NewsKind,
  title: Localised,
  score: ScoreView,
  reasons: z.array(ReasonView),
  changedFields: z.array(z.string()),
  diff: z.array(FieldDiffView).optional(),
});

const NothingSentView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heard-lately'), lastWeek: IsoWeek }),
  z.object({ kind: z.literal('wants-reminders-only') }),
  z.object({ kind: z.literal('nothing-watched') }),
  z.object({ kind: z.literal('sent-this-week') }),
  z.object({ kind: z.literal('nothing-collected') }),
  z.object({
    kind: z.literal('not-written'),
    because: z.enum(['suppressed', 'unsubscribed', 'unconfirmed', 'paused', 'cadence']),
  }),
]);

const issue = { municipalityId: MunicipalityId, contactId: Contact.shape.id, week: IsoWeek };

/** What `previewViewOf` makes. */
export const PreviewView = named(
  'DigestPreview',
  z.discriminatedUnion('sends', [
    z.object({
      ...issue,
      sends: z.enum(['calls', 'partner-searches', 'still-watching']),
      language: DigestLanguage,
      subject: z.string(),
      items: z.array(PreviewedItem),
      partnerSearches: z.array(PreviewedSearch),
      heldBack: z.number().int().nonnegative(),
      text: z.string(),
      html: z.string(),
    }),
    z.object({
      ...issue,
      sends: z.literal('nothing'),
      because: NothingSentView,
      items: z.array(PreviewedItem).max(0),
    }),
  ]),
  'What a contact would be sent now, or why nothing.',
);
