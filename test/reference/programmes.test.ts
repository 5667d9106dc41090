import { describe, expect, it } from 'vitest';
import { Call } from '../../shared/domain/call.ts';
import { withProgrammeRules } from '../../shared/domain/programme.ts';
import { referenceProgrammes } from '../../shared/reference/programmes/reference-programmes.ts';

const programmes = referenceProgrammes();

/** A call as the portal gives it: no conditions of its own, so that only the programme speaks. */
const call = (programme: string, identifier: string, typeOfAction: string) =>
  withProgrammeRules(
    Call.parse({
      id: `eu-portal:${identifier}`,
      source: 'eu-portal',
      sourceId: identifier,
      identifier,
      kind: 'grant',
      programme,
      language: 'en',
      title: { en: identifier },
      keywords: [],
      typesOfAction: [typeOfAction],
      deadlines: [],
      money: { currency: 'EUR' },
      eligibility: {},
      url: 'https://example.org/',
    }),
    programmes.find(({ code }) => code === programme),
  );

type Stated = { values: readonly string[]; exhaustive: boolean } | undefined;
const answer = (stated: Stated, value: string): string =>
  stated?.values.includes(value) ? 'in' : stated?.exhaustive ? 'out' : 'unknown';
const country = (code: string, from: ReturnType<typeof call>) =>
  answer(from.eligibility.countries, code);
const municipality = (from: ReturnType<typeof call>) =>
  answer(from.eligibility.applicantTypes, 'municipality');

const townTwinning = call('CERV', 'CERV-2026-CITIZENS-TOWN-TT', 'CERV Lump Sum Grants');
const innovation = call('HORIZON', 'HORIZON-MISS-2026-01-CLIMA-02', 'HORIZON Innovation Actions');
const energyTransition = call('LIFE', 'LIFE-2026-CET-ENERPOV', 'LIFE Project Grants');
const sport = call('ERASMUS', 'ERASMUS-SPORT-2026-SCP', 'ERASMUS Lump Sum Grants');

describe('the programmes', () => {
  it('are all those the portal adapter names, each once', () => {
    const national = /^(BG-|EEA-|INTERREG-|URBACT)/;
    expect(programmes.map(({ code }) => code).filter((code) => !national.test(code))).toEqual(
      (
        'AGRIP CEF CERV CREA DIGITAL EDF EMFAF EP ERASMUS ERDFTA ESC ESF EUAF EUBA EURATOM EXTERNAL ' +
        'HORIZON I3 INNOVFUND ISF JTM JUST LIFE NDICI PERICLES PPPA RENEWFM RFCS SMP SOCPL UCPM'
      ).split(' '),
    );
  });

  it('list no country twice, use ISO codes and give a reason for every list', () => {
    const lists = programmes.flatMap(({ eligibility, actionRules }) =>
      [eligibility, ...actionRules.map((rule) => rule.eligibility)].flatMap((each) =>
        each ? [each.countries, each.applicantTypes] : [],
      ),
    );
    for (const list of lists.filter((each) => each !== undefined)) {
      expect(new Set<string>(list.values).size).toBe(list.values.length);
      expect(list.values).not.toContain('EL');
      expect(list.by).toBe('programme');
      expect(list.text?.length).toBeGreaterThan(10);
    }
  });

  it('never shadow a narrower rule by a wider one that comes first', () => {
    for (const { actionRules } of programmes) {
      actionRules.forEach((rule, at) => {
        const hidden = actionRules
          .slice(0, at)
          .find(
            (earlier) =>
              (rule.identifierPrefix ?? '').startsWith(earlier.identifierPrefix ?? '') &&
              (rule.typeOfActionPrefix ?? '').startsWith(earlier.typeOfActionPrefix ?? ''),
          );
        expect(hidden, `${rule.identifierPrefix} ${rule.typeOfActionPrefix}`).toBeUndefined();
      });
    }
  });

  it('open member states everywhere but where Denmark stands apart or each call decides', () => {
    const withoutBulgaria = programmes.filter(
      ({ eligibility }) => eligibility.countries && answer(eligibility.countries, 'BG') !== 'in',
    );
    expect(withoutBulgaria).toEqual([]);
    const withoutDenmark = programmes.filter(
      ({ code, eligibility }) =>
        !/^(BG-|EEA-|INTERREG-)/.test(code) &&
        eligibility.countries &&
        answer(eligibility.countries, 'DK') !== 'in',
    );
    expect(withoutDenmark.map(({ code }) => code)).toEqual(['ISF', 'JUST']);
  });
});

describe('countries beyond the Union', () => {
  it('Norway takes part in research, education, culture, digital and civil protection', () => {
    const digital = call('DIGITAL', 'DIGITAL-2026-SKILLS-10', 'DIGITAL Lump Sum Grants');
    const culture = call('CREA', 'CREA-CULT-2026-COOP-1', 'CREA Project Grants');
    const protection = call('UCPM', 'UCPM-2026-KAPP', 'UCPM Project Grants');
    for (const open of [innovation, sport, digital, culture, protection]) {
      expect(country('NO', open)).toBe('in');
    }
  });

  it('Norway does not take part in CERV or LIFE', () => {
    expect(country('NO', townTwinning)).toBe('out');
    expect(country('NO', energyTransition)).toBe('out');
  });

  it('Iceland takes part in LIFE, Liechtenstein not in Horizon Europe', () => {
    expect(country('IS', energyTransition)).toBe('in');
    expect(country('LI', innovation)).not.toBe('in');
  });

  it('Türkiye takes part in Erasmus+ and Horizon Europe, not in CERV', () => {
    expect(country('TR', sport)).toBe('in');
    expect(country('TR', innovation)).toBe('in');
    expect(country('TR', townTwinning)).toBe('out');
  });

  it('Türkiye takes part in digital skills; of digital security nothing is claimed', () => {
    const skills = call('DIGITAL', 'DIGITAL-2026-SKILLS-10', 'DIGITAL Simple Grants');
    const security = call('DIGITAL', 'DIGITAL-ECCC-2026-DEPLOY', 'DIGITAL Simple Grants');
    expect(country('TR', skills)).toBe('in');
    expect(country('TR', security)).toBe('unknown');
  });
});

describe('a municipality as applicant', () => {
  it('may apply for town twinning, clean energy, missions and sport', () => {
    for (const open of [townTwinning, energyTransition, innovation, sport]) {
      expect(municipality(open)).toBe('in');
    }
  });

  it.each([
    ['HORIZON', 'ERC-2027-STG', 'HORIZON ERC Grants'],
    ['HORIZON', 'ERC-2026-POC', 'HORIZON ERC Proof of Concept Grants'],
    ['HORIZON', 'HORIZON-MSCA-2027-DN-01-01', 'HORIZON TMA MSCA Doctoral Networks'],
    ['HORIZON', 'HORIZON-EIC-2026-TRANSITIONOPEN', 'HORIZON EIC Grants'],
    ['HORIZON', 'HORIZON-JU-EDCTP3-2026-X', 'HORIZON Recognition Prize'],
    ['HORIZON', 'HORIZON-JU-CHIPS-2026-2-RIA', 'HORIZON JU Research and Innovation Actions'],
    ['DIGITAL', 'DIGITAL-JU-CHIPS-2026-AI1-SG', 'DIGITAL JU Simple Grants'],
    ['LIFE', 'LIFE-2026-NGO-OG-SGA', 'LIFE Operating Grants Framework Partnerships'],
    ['CERV', 'CERV-2026-OG-SGA', 'CERV Operating Grants'],
    ['ERASMUS', 'ERASMUS-SPORT-2026-OG', 'ERASMUS Operating Grants'],
    ['CREA', 'CREA-MEDIA-2026-DEVMINISLATE', 'CREA Lump Sum Grants'],
    ['EDF', 'EDF-2026-DA-GROUND-MBT', 'EDF Development Actions'],
    ['EDF', 'EDF-EDIP-P-2027-LS-IRA-PE', 'EDF Lump Sum Grants'],
    ['ESF', 'ESF-2026-AG-TCS', 'ESF Project Grants'],
    ['PERICLES', 'PERI-2026-ANTI-COUNTERFEIT', 'PERI Project Grants'],
    ['AGRIP', 'AGRIP-SIMPLE-2026-IM', 'AGRIP Project Grants'],
  ])('cannot apply to %s %s', (programme, identifier, action) => {
    expect(municipality(call(programme, identifier, action))).toBe('out');
  });

  it.each([
    ['LIFE', 'LIFE-2026-STRAT-ENV-SIP-two-stage', 'LIFE Project Grants'],
    ['HORIZON', 'HORIZON-EIC-2026-ICAPITAL', 'HORIZON Recognition Prize'],
    ['CERV', 'CERV-2026-DAPHNE-REGRANTING', 'CERV Lump Sum Grants'],
    ['CEF', 'CEF-T-2026-COREGEN-RAIL-WORKS', 'CEF Infrastructure Projects'],
    ['SMP', 'SMP-FOOD-2026-FW-STAKEHOLDERS-PJ', 'SMP Project Grants'],
    ['EUBA', 'EUBA-EFSA-2026-PLANTS-01', 'EUBA Type of Action'],
    ['EXTERNAL', 'EuropeAid-186246', ''],
  ])('is not guessed about in %s %s', (programme, identifier, action) => {
    expect(municipality(call(programme, identifier, action || 'Grant'))).toBe('unknown');
  });
});

describe('co-financing', () => {
  it.each([
    ['HORIZON', 'HORIZON-CL5-2026-09-D4-01', 'HORIZON  Research and Innovation Actions', 1],
    ['HORIZON', 'HORIZON-CL5-2026-09-D4-02', 'HORIZON Innovation Actions', 1],
    ['LIFE', 'LIFE-2026-CET-ENERPOV', 'LIFE Project Grants', 0.95],
    ['LIFE', 'LIFE-2026-SAP-CLIMA-CCA', 'LIFE Project Grants', 0.6],
    ['CERV', 'CERV-2026-CHAR-LITI-CIVIC', 'CERV Project Grants', 0.9],
    ['CREA', 'CREA-CULT-2026-COOP-3', 'CREA Project Grants', 0.6],
    ['DIGITAL', 'DIGITAL-2026-BESTUSE-10', 'DIGITAL Simple Grants', 0.5],
    ['CERV', 'CERV-2026-CITIZENS-TOWN-TT', 'CERV Lump Sum Grants', undefined],
    ['CEF', 'CEF-T-2026-COREGEN-RAIL-WORKS', 'CEF Infrastructure Projects', undefined],
  ])('of %s %s (%s) is %s', (programme, identifier, action, rate) => {
    expect(call(programme, identifier, action).coFinancing?.rate).toBe(rate);
  });
});

describe('who must come together', () => {
  const rules = programmes.flatMap(({ eligibility, actionRules }) =>
    [{ eligibility }, ...actionRules].flatMap((rule) => {
      const own = { ...eligibility, ...rule.eligibility };
      return own.consortium ? [{ ...own, consortium: own.consortium }] : [];
    }),
  );

  it('is said with its reason, and can come about among the countries that may apply', () => {
    expect(rules.length).toBeGreaterThan(20);
    for (const { consortium, countries } of rules) {
      expect(consortium.text?.length).toBeGreaterThan(20);
      expect(countries?.values.length).toBeGreaterThanOrEqual(consortium.minCountries ?? 1);
    }
  });

  it('has sides that lie in the area of the programme and leave none of it out', () => {
    const borders = rules.filter(({ consortium }) =>
      consortium.requiredSides?.every(({ nuts }) => nuts !== undefined),
    );
    expect(borders.length).toBeGreaterThanOrEqual(5);
    for (const { nuts, consortium } of borders.filter((rule) => rule.consortium.requiredSides)) {
      const sides = consortium.requiredSides?.flatMap((side) => side.nuts ?? []);
      expect(sides?.sort()).toEqual([...(nuts?.values ?? [])].sort());
    }
  });

  it.each([
    ['CERV', 'CERV-2026-CITIZENS-TOWN-TT', { minCountries: 2, minEuMembers: 1 }],
    ['CERV', 'CERV-2025-CITIZENS-TOWN-NT', { minPartners: 4, minCountries: 4, minEuMembers: 2 }],
    ['LIFE', 'LIFE-2026-CET-ENERPOV', { minPartners: 3, minCountries: 3 }],
    ['LIFE', 'LIFE-2026-PLP-ENER-GOV', { minPartners: 3, minCountries: 3 }],
    ['LIFE', 'LIFE-2026-CET-OSS', undefined],
    ['CERV', 'CERV-2026-CITIZENS-TOWN-NT', undefined],
    ['EEA-BG-ENERGY', 'BG-ENERGY-1', { donorPartner: 'optional' }],
    ['INTERREG-EURO-MED', 'ANY', { minPartners: 4, minCountries: 4, minEuMembers: 2 }],
  ])('in %s %s is %o', (programme, identifier, expected) => {
    const { consortium } = call(programme, identifier, 'Grant').eligibility;
    if (expected) expect(consortium).toMatchObject(expected);
    else expect(consortium).toBeUndefined();
  });
});
