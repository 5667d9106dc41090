import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallRecord } from '../../../shared/domain/call.ts';
import { compileIndex, encodeIndex } from '../../../shared/matching/call-index.ts';
import { eachPiece } from '../../../shared/matching/index/call-text.ts';
import { analyse } from '../../../shared/matching/text/analyse.ts';
import { themesOfCall } from '../../../shared/matching/themes.ts';
import { referencePastProjects } from '../../../shared/reference/past-projects.ts';
import { referenceProgrammes } from '../../../shared/reference/programmes/reference-programmes.ts';
import { benchCalls } from './calls.ts';
import type { PeerCall } from './peers.ts';

export type BuildFigures = { indexBuildMs: number; indexBytes: number };

export const CHUNKS = 'chunks';
export const PEER_CALLS = 'peer-calls.json';

/** Builds and encodes the index, with themes and texts, once in a fresh process, and leaves it in `folder`. */
export const buildStage = async (folder: string, calls: number): Promise<BuildFigures> => {
  const records = benchCalls(calls);
  const programmes = new Map(referenceProgrammes().map((each) => [each.code, each]));
  const past = referencePastProjects();
  const start = performance.now();
  const index = compileIndex(records, programmes, themesOfCall, past);
  const chunks = encodeIndex(index);
  const indexBuildMs = performance.now() - start;
  await mkdir(join(folder, CHUNKS));
  for (const [at, chunk] of chunks.entries()) {
    await writeFile(join(folder, CHUNKS, String(at).padStart(4, '0')), chunk);
  }
  const position = new Map(index.match.ids.map((id, at) => [id, at]));
  const peers = records.map((record) => asTerms(position.get(record.id) ?? 0, record));
  await writeFile(join(folder, PEER_CALLS), JSON.stringify(peers));
  return { indexBuildMs, indexBytes: chunks.reduce((sum, { byteLength }) => sum + byteLength, 0) };
};

const asTerms = (id: number, record: CallRecord): PeerCall => {
  const title: string[] = [];
  const body: string[] = [];
  eachPiece(record, (text, language) => {
    (text === record.title[language] ? title : body).push(...analyse(text, language));
  });
  return { id, title: title.join(' '), body: body.join(' ') };
};
