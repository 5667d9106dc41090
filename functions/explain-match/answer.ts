import * as z from 'zod';
import { CallRecord, CallStatus } from '../../shared/domain/call.ts';
import { CallId, MunicipalityId } from '../../shared/domain/ids.ts';
import { Localised } from '../../shared/domain/language.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import { named } from '../../shared/http/contract.ts';
import {
  ReasonView,
  RuleAnswerView,
  RuleNameView,
  RuleResultView,
  ScoreView,
} from '../../shared/http/views/match-view.ts';

const share = z.number().min(0).max(1);

const WhyNotShownView = named(
  'WhyNotShown',
  z.discriminatedUnion('code', [
    z.object({ code: z.literal('closed'), status: z.string() }),
    z.object({ code: z.literal('ineligible'), rule: RuleNameView }),
    z.object({ code: z.literal('unknown'), rule: RuleNameView }),
    z.object({ code: z.literal('hardly-about-priorities'), themes: share, least: share }),
    z.object({ code: z.literal('no-contact') }),
    z.object({ code: z.literal('told-before'), contactId: Contact.shape.id }),
  ]),
  'What keeps a call out of the next digest, as a code with its values.',
);

/** What `explanationOf` makes. */
export const ExplanationView = named(
  'Explanation',
  z.object({
    municipalityId: MunicipalityId,
    call: CallRecord.pick({ id: true, identifier: true, title: true, programme: true }).extend({
      ids: z.array(CallId).min(1),
      programmeName: Localised,
      url: CallRecord.shape.url,
      version: CallRecord.shape.version,
      status: CallStatus,
    }),
    verdict: RuleAnswerView,
    rules: z.array(RuleResultView),
    score: ScoreView,
    parts: z.object({
      themes: share,
      lexical: share,
      time: share,
      prior: share,
      programme: share,
    }),
    reasons: z.array(ReasonView),
    roles: z.object({
      applicant: z.object({ verdict: RuleAnswerView }),
      'donor-partner': z.object({ verdict: RuleAnswerView, rules: z.array(RuleResultView) }),
    }),
    told: z.array(
      z.object({
        contactId: Contact.shape.id,
        told: z.boolean(),
        version: z.number().int().positive().optional(),
      }),
    ),
    whyNotShown: z.array(WhyNotShownView),
  }),
  'A call set against a municipality, with all that decides whether a digest shows it.',
);
