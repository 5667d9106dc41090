import * as z from 'zod';
import { ApplicantType } from '../../shared/domain/applicant-type.ts';
import { CallRecord } from '../../shared/domain/call.ts';
import { DonorPartner } from '../../shared/domain/consortium-rule.ts';
import { ProgrammeCode } from '../../shared/domain/ids.ts';
import { Programme } from '../../shared/domain/programme.ts';
import { StatedBy } from '../../shared/domain/stated-by.ts';
import { named } from '../../shared/http/contract.ts';
import { AdditionView, obstacleWith } from '../../shared/http/views/consortium-view.ts';
import type { Answer, Judgement } from '../../shared/partners/consortium/judgement.ts';

const count = z.number().int().nonnegative();
const members = z.array(count);
const kinds = z.array(ApplicantType);
const words = z.string();
const place = z.object({
  countries: z.array(z.string()).optional(),
  nuts: z.array(z.string()).optional(),
});

const rule = <R extends Judgement['rule']>(name: R) => z.literal(name);

const Verdict = z.enum(['holds', 'fails', 'unknown'] satisfies Answer[]);

const told = { answer: Verdict, statedBy: StatedBy, text: z.string().optional(), words };

const counted = { has: count, perhaps: count, needs: count, ...told };

const JudgementView = named(
  'ConsortiumJudgement',
  z.discriminatedUnion('rule', [
    z.object({ rule: rule('min-partners'), ...counted }),
    z.object({ rule: rule('min-eu-members'), ...counted }),
    z.object({ rule: rule('max-partners'), has: count, most: count, ...told }),
    z.object({
      ...{ rule: rule('min-countries'), has: z.array(z.string()), perhaps: z.array(z.string()) },
      ...{ needs: count, ...told },
    }),
    z.object({ rule: rule('required-side'), label: z.string(), place, ...counted }),
    z.object({
      ...{ rule: rule('lead'), named: count.optional(), able: members, perhaps: members },
      faults: z.array(z.enum(['place', 'kind', 'donor-state'])),
      ...{ from: place.optional(), kinds: kinds.optional(), ...told },
    }),
    z.object({ rule: rule('donor-partner'), wish: DonorPartner, has: count, ...told }),
    z.object({ rule: rule('member-place'), outside: members, unclear: members, ...told }),
    z.object({ rule: rule('member-kind'), outside: members, unclear: members, kinds, ...told }),
  ]),
  'One rule set against a consortium; members by their place in the list, from 0.',
);

export const ConsortiumCheckView = named(
  'ConsortiumCheck',
  z.object({
    call: CallRecord.pick({ id: true, identifier: true, title: true, url: true }).optional(),
    programme: ProgrammeCode,
    sources: Programme.shape.sources.element.array(),
    ruleStated: z.boolean(),
    verdict: Verdict,
    rules: z.array(JudgementView),
    additions: z.array(z.array(AdditionView.extend({ words }))),
    moreWays: count,
    obstacles: z.array(obstacleWith({ words })),
  }),
  'A consortium set against its rules: each rule, the smallest additions that complete it, and what none mends.',
);
