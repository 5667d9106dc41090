import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A command of docs/api.md, and the JSON that the guide says it answers, where it says so. */
export type GuideStep = { heading: string; command: string; answers: unknown };

const PART =
  /^## (?<heading>.+)$|^```sh\n(?<command>[\s\S]*?)^```(?:\s+```json\n(?<answer>[\s\S]*?)^```)?/gm;

/** The steps of the guide in its order. */
export const guideSteps = (): GuideStep[] => {
  const steps: GuideStep[] = [];
  let heading = '';
  for (const { groups } of readFileSync(join(ROOT, 'docs/api.md'), 'utf8').matchAll(PART)) {
    heading = groups?.heading ?? heading;
    if (groups?.command === undefined) continue;
    const answers = groups.answer === undefined ? undefined : JSON.parse(groups.answer);
    steps.push({ heading, command: groups.command, answers });
  }
  return steps;
};

/** Where the service runs, if elsewhere than `npm start` runs it. */
type Where = { port: number; dataDir: string; folder: string };

/**
 * Runs the steps in one shell, in a folder of their own that stands for the repository's, as far as they get. What each
 * printed is absent from the first on that ended with an error.
 */
export const runGuide = async (
  steps: readonly GuideStep[],
  { port, dataDir, folder }: Where,
): Promise<{ printed: (string | undefined)[]; complaint: string }> => {
  mkdirSync(folder, { recursive: true });
  const token = `node ${join(ROOT, 'infra/local/sign-in/token.mjs')} --port ${port} --data ${dataDir}`;
  const blocks = steps.map(({ command }, n) => {
    const here = command
      .replaceAll('http://127.0.0.1:3000', `http://127.0.0.1:${port}`)
      .replaceAll('npm run token --silent --', token);
    return `{ ${here} } > ${n}.running\nmv ${n}.running ${n}.printed\n`;
  });
  writeFileSync(join(folder, 'guide.sh'), `set -euo pipefail\n${blocks.join('')}`);
  const complaint = await promisify(execFile)('bash', ['guide.sh'], { cwd: folder }).then(
    ({ stderr }) => stderr,
    String,
  );
  const printed = steps.map((_, n) => {
    const file = join(folder, `${n}.printed`);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  });
  return { printed, complaint };
};
