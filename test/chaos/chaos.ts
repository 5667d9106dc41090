import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynamo } from '../../infra/local/dynamodb.ts';
import { TABLE } from '../../infra/local/names.ts';
import { callIndexRepository } from '../../shared/db/call-index-repository.ts';
import { ensureTable } from '../../shared/db/create-table.ts';
import { digestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import { issueArchiveRepository } from '../../shared/db/issue-archive-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { digestWeek } from '../../shared/digest/digest-week.ts';
import { drawing } from '../bench/match/drawing.ts';
import { aMunicipality, anIndexedCall, NOW } from '../support/builders.ts';
import { aStoredIndex } from '../support/call-index.ts';
import { useDummyCredentials } from '../support/table.ts';
import { type Kill, STEPS } from './kill.ts';
import { countNotes, type Injected } from './notes.ts';
import { type ChaosSettings, peakFile } from './settings.ts';

export type ChaosFigures = {
  municipalities: number;
  kills: number;
  injected: Record<Injected, number>;
  /** Counted from the mail catcher: mails, municipalities without one, and mails beyond the first of a municipality. */
  sent: number;
  lost: number;
  doubled: number;
  /** Accepted issues whose copy the archive lacks. */
  unkept: number;
  /** Of the runs alone, without what was prepared for them. */
  seconds: number;
  /** The most memory that the last run took, with all that it runs on. */
  peakMiB: number;
};

export type ChaosOptions = {
  municipalities: number;
  /** Kills at the border of a step, of which there are twice as many as steps, and at any moment. */
  atSteps: number;
  atMoments: number;
  seed: number;
  /** Nothing goes wrong: for measuring. */
  calm?: boolean;
  tell?: (line: string) => void;
};

const SERVICE = join(import.meta.dirname, 'service.ts');

/** What was compiled is kept from one run to the next. */
const COMPILED = join(import.meta.dirname, '../../node_modules/.cache/compiled');

/** How long, in milliseconds, a run sends at most before it dies at any moment: short, so that enough is left to send. */
const LONGEST_MS = 1500;

/**
 * Lets the weekly run die again and again while mail service, database and queue fail now and then, lets it end in
 * the end, and counts the mails that there are.
 */
export const chaos = async (options: ChaosOptions): Promise<ChaosFigures> => {
  const folder = mkdtempSync(join(tmpdir(), 'grantbridge-chaos-'));
  const noteFile = join(folder, 'notes');
  const dataDir = join(folder, 'data');
  mkdirSync(join(dataDir, 'mail'), { recursive: true });
  useDummyCredentials();
  const dynamo = await startDynamo();
  try {
    await prepare(dynamo.endpoint, options.municipalities);
    const shared = { dataDir, dynamodbUrl: dynamo.endpoint, noteFile };
    const begun = Date.now();
    const clockOffsetMs = NOW.getTime() - begun;
    let killed = 0;
    for (const [at, kill] of [...killsOf(options), undefined].entries()) {
      const { municipalities, seed, calm = false } = options;
      const run = { ...shared, clockOffsetMs, municipalities, calm, seed: seed + at };
      if (await dies(run, kill)) killed += 1;
      options.tell?.(
        `${JSON.stringify(kill ?? 'to the end')}: ${recipients(dataDir).length} mails`,
      );
    }
    const injected = countNotes(noteFile);
    return {
      ...count(dataDir, options.municipalities),
      unkept: await countUnkept(dynamo.endpoint),
      kills: killed,
      injected,
      seconds: (Date.now() - begun) / 1000,
      peakMiB: Number(readFileSync(peakFile(noteFile), 'utf8')),
    };
  } finally {
    await dynamo.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const prepare = async (endpoint: string, municipalities: number): Promise<void> => {
  const table = openTable({ name: TABLE, endpoint });
  await ensureTable(table);
  await municipalityRepository(table).putMany(
    Array.from({ length: municipalities }, (_, n) =>
      aMunicipality({
        id: `BG-C${n}`,
        contacts: [{ id: 'main', email: `grants@m${n}.example`, language: n % 2 ? 'bg' : 'en' }],
      }),
    ),
  );
  const calls = Array.from({ length: 12 }, (_, n) => anIndexedCall({ id: `eu-portal:${n}TOPICS` }));
  await callIndexRepository(table).save(aStoredIndex(calls));
  table.documents.destroy();
};

const countUnkept = async (endpoint: string): Promise<number> => {
  const table = openTable({ name: TABLE, endpoint });
  const issues = await digestIssueRepository(table).ofWeek(digestWeek(NOW));
  const archive = issueArchiveRepository(table);
  let unkept = 0;
  for (const issue of issues.filter(({ state }) => state === 'accepted')) {
    if (!(await archive.get(issue, issue.handedOverAs ?? ''))) unkept += 1;
  }
  table.documents.destroy();
  return unkept;
};

/** Every border of every step once and over again, then any moments, in an order that is drawn. */
const killsOf = ({ atSteps, atMoments, seed }: ChaosOptions): Kill[] => {
  const draw = drawing(seed);
  const borders = STEPS.flatMap((step) =>
    (['before', 'after'] as const).map((when) => ({ step, when })),
  );
  const steps = Array.from({ length: atSteps }, (_, at): Kill => {
    const border = borders[at % borders.length] ?? {
      step: 'claim' as const,
      when: 'before' as const,
    };
    return { ...border, nth: border.step === 'queue' ? 1 : 1 + draw.below(12) };
  });
  const moments = Array.from(
    { length: atMoments },
    (): Kill => ({ afterMs: draw.below(LONGEST_MS) }),
  );
  return [...steps, ...moments]
    .map((kill) => ({ kill, order: draw.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ kill }) => kill);
};

/** A step that did not come often enough is met at its first coming; a border nobody died at would prove nothing. */
const dies = async (run: ChaosSettings, kill: Kill | undefined): Promise<boolean> => {
  if (!kill) return (await runService(run)) === 'SIGKILL';
  if ((await runService({ ...run, kill })) === 'SIGKILL') return true;
  return 'step' in kill && (await runService({ ...run, kill: { ...kill, nth: 1 } })) === 'SIGKILL';
};

/** Runs the service until it ends; resolves to the signal that ended it. Rejects when it failed by itself. */
const runService = (settings: ChaosSettings): Promise<NodeJS.Signals | null> => {
  const child = spawn(process.execPath, [SERVICE], {
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME },
      NODE_COMPILE_CACHE: COMPILED,
      CHAOS: JSON.stringify(settings),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0 || signal !== null) resolve(signal);
      else reject(new Error(`the service ended with ${code}: ${said}`));
    });
  });
};

/** Who got a mail, once a mail, as the mails themselves say. */
const recipients = (dataDir: string): string[] => {
  const folder = join(dataDir, 'mail');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => /^To: (.*)$/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1]?.trim() ?? '');
};

const count = (dataDir: string, municipalities: number) => {
  const all = recipients(dataDir);
  const different = new Set(all);
  return {
    municipalities,
    sent: all.length,
    lost: municipalities - different.size,
    doubled: all.length - different.size,
  };
};
