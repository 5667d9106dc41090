import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, Faults } from '../../infra/local/edges/faults.ts';
import { lockFolder } from '../../infra/local/lock.ts';
import { openService, type Service } from '../../infra/local/service.ts';
import { drawing } from '../bench/match/drawing.ts';
import { openDynamoGate } from './dynamo-gate.ts';
import { die, Reaper } from './kill.ts';
import { noteTo } from './notes.ts';
import { CHANCES, ChaosSettings, peakFile } from './settings.ts';

/** One run of the weekly cycle in a process of its own, under fire, until all is sent or it is killed. */

const settings = ChaosSettings.parse(JSON.parse(process.env.CHAOS ?? '{}'));
const { kill, municipalities } = settings;
const note = noteTo(settings.noteFile);
const reaper = new Reaper(kill);
const draw = drawing(settings.seed);
const chance = (): number => (settings.calm ? 1 : draw.next());

/** Dies as soon as the mail catcher has one mail more, while the one who handed it over waits for the answer. */
const dieOnceTaken = (mails: () => number): void => {
  const before = mails();
  const watch = setInterval(() => {
    if (mails() > before) {
      clearInterval(watch);
      reaper.at('hand over', 'after');
    }
  }, 1);
};

const diesOnceTaken =
  kill !== undefined && 'step' in kill && kill.step === 'hand over' && kill.when === 'after';

const faultOfQueue = (): Fault | undefined => {
  reaper.at('queue', 'before');
  if (chance() >= CHANCES.queuedTwice) return undefined;
  note('queuedTwice');
  return { kind: 'lose-answer' };
};

const faultOfMail = (mails: () => number): Fault | undefined => {
  reaper.at('hand over', 'before');
  const drawn = chance();
  if (drawn < CHANCES.throttled) {
    note('sesThrottled');
    const message = 'Maximum sending rate exceeded.';
    return { kind: 'refuse', refusal: { status: 400, code: 'Throttling', message } };
  }
  if (diesOnceTaken) {
    dieOnceTaken(mails);
    return { kind: 'delay-answer', ms: 500 };
  }
  if (drawn >= CHANCES.throttled + CHANCES.answerLost) return undefined;
  note('sesAnswerLost');
  return { kind: 'lose-answer' };
};

const faultsOn =
  (mails: () => number): Faults =>
  ({ service, action }) => {
    if (service === 'sqs') return faultOfQueue();
    return action === 'SendRawEmail' ? faultOfMail(mails) : undefined;
  };

/** A queue delivers at least once: some messages come a second time. */
const deliverSomeTwice = ({ planned, work }: Service, from: number): void => {
  for (const body of planned.slice(from)) {
    if (chance() >= CHANCES.deliveredTwice) continue;
    note('deliveredTwice');
    work.queues.get('digests')?.send(body);
  }
};

/** Plans as often as it takes: what a dead run had in its queue is planned again, and so is what the queue gave up. */
const sendAll = async (service: Service): Promise<void> => {
  service.catcher.reportUnconfirmed();
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const planned = service.planned.length;
    // A plan that failed in the middle has queued a part; the next one queues all.
    await service.functions.invoke('plan-digests', {}).catch(() => undefined);
    reaper.at('queue', 'after');
    deliverSomeTwice(service, planned);
    await service.work.drain();
    // Once more when all have theirs, to see that nobody gets a second one.
    const again = round > 1 || settings.calm;
    if (again && service.store.list().length >= municipalities) return;
  }
};

const MOST_ROUNDS = 8;

lockFolder(settings.dataDir);
process.env.DYNAMODB_ENDPOINT = settings.calm
  ? settings.dynamodbUrl
  : await openDynamoGate({ target: settings.dynamodbUrl, ...{ chance, reaper, note } });
let opened: Service | undefined;
const service = await openService({
  dataDir: settings.dataDir,
  clockOffsetMs: settings.clockOffsetMs,
  sourceUrls: {},
  onFault: (cause) => process.stderr.write(`${String(cause)}\n`),
  faults: faultsOn(() => opened?.store.list().length ?? 0),
});
opened = service;
if (kill && 'afterMs' in kill) void sleep(kill.afterMs).then(die);
await sendAll(service);
await service.stop();
writeFileSync(peakFile(settings.noteFile), String(process.resourceUsage().maxRSS / 1024));
process.exit(0);
