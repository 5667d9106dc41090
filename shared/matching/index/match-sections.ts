import * as z from 'zod';
import { CallId, ProgrammeCode } from '../../domain/ids.ts';
import { ThemeCode } from '../../domain/theme.ts';
import { ProgrammeFacts } from '../affinity/programme-facts.ts';
import { readJson } from './index-format.ts';
import type { MatchIndex } from './match-index.ts';
import { MoneyTerm } from './money-terms.ts';
import { openSections, packSections } from './sections.ts';
import { Statement } from './statements.ts';

/** Lists of names; the terms, of which there are many, lie apart. */
const Names = z.object({
  ids: z.array(CallId),
  programmes: z.array(ProgrammeCode),
  programmeFacts: z.array(ProgrammeFacts),
  themes: z.array(ThemeCode),
  statements: z.array(Statement),
  moneyTerms: z.array(MoneyTerm),
});

const utf8 = new TextEncoder();

/** Lays the arrays of an index one behind the other, uncompressed. */
export const packMatchIndex = (index: MatchIndex): Uint8Array => {
  const { terms, themes, timeline, statements, moneyTerms, past } = index;
  const names: z.infer<typeof Names> = {
    ids: [...index.ids],
    programmes: [...index.programmes],
    programmeFacts: [...index.programmeFacts],
    themes: [...themes.themes],
    statements: [...statements.statements],
    moneyTerms: [...moneyTerms.terms],
  };
  return packSections({
    names: utf8.encode(JSON.stringify(names)),
    terms: utf8.encode(terms.terms.join('\n')),
    'term.starts': terms.starts,
    'term.calls': terms.calls,
    'term.impacts': terms.impacts,
    'term.weights': terms.weights,
    'theme.starts': themes.starts,
    'theme.calls': themes.calls,
    'theme.weights': themes.weights,
    'statement.of': statements.statementOf,
    'money.of': moneyTerms.termOf,
    opensAt: timeline.opensAt,
    opensOn: timeline.opensOn,
    closesAt: timeline.closesAt,
    sourceStatus: timeline.sourceStatus,
    'entry.starts': timeline.entryStarts,
    'entry.at': timeline.entryAt,
    'entry.on': timeline.entryOn,
    'programme.of': index.programmeOf,
    'past.programme': past.programmeOf,
    'past.starts': past.starts,
    'past.lat': past.lat,
    'past.lon': past.lon,
    'past.municipal': past.municipal,
    prior: index.prior,
  });
};

/** Opens what {@link packMatchIndex} made. Throws an UnknownIndexFormatError when it is something else. */
export const openMatchIndex = (packed: Uint8Array): MatchIndex => {
  const section = openSections(packed);
  const { ids, programmes, programmeFacts, themes, statements, moneyTerms } = readJson(
    Names,
    section('u8', 'names'),
  );
  const terms = textOf(section('u8', 'terms'));
  return {
    ids,
    terms: {
      terms: terms === '' ? [] : terms.split('\n'),
      starts: section('u32', 'term.starts'),
      calls: section('u16', 'term.calls'),
      impacts: section('u8', 'term.impacts'),
      weights: section('u16', 'term.weights'),
    },
    themes: {
      themes,
      starts: section('u32', 'theme.starts'),
      calls: section('u16', 'theme.calls'),
      weights: section('f64', 'theme.weights'),
    },
    statements: { statements, statementOf: section('u16', 'statement.of') },
    moneyTerms: { terms: moneyTerms, termOf: section('u16', 'money.of') },
    timeline: {
      opensAt: section('f64', 'opensAt'),
      opensOn: section('i32', 'opensOn'),
      closesAt: section('f64', 'closesAt'),
      sourceStatus: section('u8', 'sourceStatus'),
      entryStarts: section('u32', 'entry.starts'),
      entryAt: section('f64', 'entry.at'),
      entryOn: section('i32', 'entry.on'),
    },
    programmes,
    programmeOf: section('u16', 'programme.of'),
    programmeFacts,
    past: {
      programmeOf: section('u16', 'past.programme'),
      starts: section('u32', 'past.starts'),
      lat: section('f32', 'past.lat'),
      lon: section('f32', 'past.lon'),
      municipal: section('u8', 'past.municipal'),
    },
    prior: section('f32', 'prior'),
  };
};

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
