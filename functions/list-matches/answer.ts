import * as z from 'zod';
import { CallRecord, CallStatus } from '../../shared/domain/call.ts';
import { CallMark } from '../../shared/domain/call-mark.ts';
import { Localised } from '../../shared/domain/language.ts';
import { ThemeCode } from '../../shared/domain/theme.ts';
import { named, pageOf } from '../../shared/http/contract.ts';
import {
  ReasonView,
  RuleAnswerView,
  RuleResultView,
  ScoreView,
} from '../../shared/http/views/match-view.ts';

const MatchView = named(
  'Match',
  z.object({
    call: CallRecord.pick({
      ...{ id: true, identifier: true, kind: true, programme: true, title: true, url: true },
      ...{ version: true, opensOn: true, deadlines: true, money: true, coFinancing: true },
    }).extend({
      programmeName: Localised,
      status: CallStatus,
      themes: z.array(ThemeCode),
      /** The one that somebody who starts now can meet. */
      nextDeadline: CallRecord.shape.deadlines.element.optional(),
    }),
    verdict: RuleAnswerView,
    score: ScoreView,
    reasons: z.array(ReasonView),
    reasonsInWords: z.array(z.string()),
    mark: CallMark.shape.mark.optional(),
    /** Only the rules that keep the verdict from being eligible. */
    whyNot: z.array(RuleResultView),
    whyNotInWords: z.array(z.string()),
  }),
  'A call set against a municipality: whether it may apply, how well the call fits and why, and what keeps it out.',
);
export type MatchView = z.infer<typeof MatchView>;

export const MatchPageView = named('MatchPage', pageOf(MatchView), 'A page of matches.');
