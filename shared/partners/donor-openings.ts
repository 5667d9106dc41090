import { type CallStatus, statusOf } from '../domain/call.ts';
import { DONOR_STATES, type DonorPartner } from '../domain/consortium-rule.ts';
import { type Deadline, deadlineInstant } from '../domain/deadline.ts';
import type { CallId, ProgrammeCode } from '../domain/ids.ts';
import type { Localised } from '../domain/language.ts';
import type { CallMoney } from '../domain/money.ts';
import type { StatedBy } from '../domain/stated-by.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import { BILATERAL_FUND } from '../reference/bilateral-fund.ts';

/** A call in which an entity of a donor state can be a partner. */
export type DonorOpening = {
  id: CallId;
  title: Localised;
  programme: ProgrammeCode;
  programmeName: Localised;
  status: Extract<CallStatus, 'open' | 'forthcoming'>;
  /** Where the applicants are. */
  applicantCountries: readonly string[];
  donorPartner: { wish: DonorPartner; statedBy: StatedBy; text?: string };
  deadlines: readonly Deadline[];
  money: CallMoney;
  url: string;
};

/** What pays for getting to know each other: a call that does, or the fund that each beneficiary state keeps. */
export type TravelSupport =
  | ({ kind: 'call' } & Pick<
      DonorOpening,
      'id' | 'title' | 'status' | 'deadlines' | 'money' | 'url'
    >)
  | {
      kind: 'fund';
      countries: readonly string[];
      pays: Localised;
      sources: typeof BILATERAL_FUND.sources;
    };

export type DonorOpenings = { calls: DonorOpening[]; travelSupport: TravelSupport[] };

/** Whether entities of a country are donor project partners of the EEA and Norway Grants. */
export const isDonorState = (country: string): boolean => DONOR_STATES.has(country);

/**
 * The calls of the EEA and Norway Grants, open or announced, of which somebody states that donor partners must,
 * should or may be in a project, those that need one first and then by deadline; with what pays for travel.
 *
 * @param calls with the rules of their programmes in them
 */
export const donorOpenings = (calls: readonly IndexedCall[], now: Date): DonorOpenings => {
  const openings = calls
    .flatMap((call) => openingOf(call, now) ?? [])
    .toSorted((a, b) => compare(a.opening, b.opening, now));
  const countries = new Set(openings.flatMap(({ opening }) => opening.applicantCountries));
  const fund: TravelSupport = {
    ...{ kind: 'fund', countries: [...countries].sort() },
    ...{ pays: BILATERAL_FUND.pays, sources: BILATERAL_FUND.sources },
  };
  return {
    calls: openings.map(({ opening }) => opening),
    travelSupport: [
      ...openings.flatMap(({ opening, bilateral }) => (bilateral ? [supportBy(opening)] : [])),
      ...(countries.size > 0 ? [fund] : []),
    ],
  };
};

/** How our codes of all programmes of the grants begin. */
const GRANTS = 'EEA-';
const BILATERAL = 'EEA-BG-BILATERAL';

type Found = { opening: DonorOpening; bilateral: boolean };

const openingOf = (call: IndexedCall, now: Date): Found | undefined => {
  const status = statusOf(call, now);
  const donorPartner = donorPartnerOf(call);
  if (!call.programme.startsWith(GRANTS) || !donorPartner || !isOpenToNewcomers(call)) {
    return undefined;
  }
  if (status !== 'open' && status !== 'forthcoming') return undefined;
  const { id, title, programme, programmeName, deadlines, money, url, eligibility } = call;
  const applicantCountries = eligibility.countries?.values ?? [];
  return {
    opening: {
      ...{ id, title, programme, programmeName, status, applicantCountries },
      ...{ donorPartner, deadlines, money, url },
    },
    bilateral: call.kind === 'bilateral' || programme === BILATERAL,
  };
};

/** Who takes part in these is settled before they are published. */
const isOpenToNewcomers = ({ kind }: IndexedCall): boolean =>
  kind !== 'predefined' && kind !== 'direct-award' && kind !== 'consultation';

/** The call's own word, else that of its programme. */
const donorPartnerOf = ({
  partnership,
  eligibility: { consortium },
}: IndexedCall): DonorOpening['donorPartner'] | undefined => {
  if (partnership) {
    return { wish: partnership.donorPartner, statedBy: 'source', text: partnership.text };
  }
  if (consortium?.donorPartner === undefined) return undefined;
  const { donorPartner: wish, by: statedBy, text } = consortium;
  return text === undefined ? { wish, statedBy } : { wish, statedBy, text };
};

const WISHES: readonly DonorPartner[] = ['required', 'scored', 'optional'];

const compare = (a: DonorOpening, b: DonorOpening, now: Date): number =>
  WISHES.indexOf(a.donorPartner.wish) - WISHES.indexOf(b.donorPartner.wish) ||
  nextDeadline(a, now) - nextDeadline(b, now) ||
  (a.id < b.id ? -1 : 1);

/** Calls without a deadline come last. */
const nextDeadline = ({ deadlines }: DonorOpening, now: Date): number =>
  Math.min(
    Number.MAX_SAFE_INTEGER,
    ...deadlines
      .map((deadline) => deadlineInstant(deadline).getTime())
      .filter((at) => at >= now.getTime()),
  );

const supportBy = ({ id, title, status, deadlines, money, url }: DonorOpening): TravelSupport => ({
  ...{ kind: 'call', id, title, status, deadlines, money, url },
});
