import { parseArgs } from 'node:util';
import { chaos } from './chaos.ts';
import { STEPS } from './kill.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    municipalities: { type: 'string', default: '2000' },
    moments: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});

const figures = await chaos({
  municipalities: Number(values.municipalities),
  atSteps: 2 * STEPS.length,
  atMoments: Number(values.moments),
  seed: Number(values.seed),
  tell: (line) => process.stderr.write(`${line}\n`),
});
const { municipalities, kills, injected, sent, lost, doubled, unkept, seconds } = figures;
process.stdout.write(
  values.json
    ? `${JSON.stringify({ municipalities, kills, injected, sent, lost, doubled })}\n`
    : [
        `${municipalities} municipalities, ${kills} kills, in ${seconds.toFixed(0)} s`,
        ...Object.entries(injected).map(([what, times]) => `  ${what}: ${times}`),
        `${sent} mails: ${lost} municipalities without one, ${doubled} mails too many`,
        `${unkept} accepted issues without their copy`,
        '',
      ].join('\n'),
);
process.exit(lost + doubled + unkept === 0 ? 0 : 1);
