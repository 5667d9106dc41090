import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../infra/local/options.ts';

const KNOWN = ['eu-portal', 'isun'];

describe('the command line', () => {
  it('needs no option', () => {
    expect(readOptions([], KNOWN)).toEqual({
      ok: true,
      value: {
        once: false,
        json: false,
        help: false,
        data: '.local',
        feeds: 'recorded',
        sources: KNOWN,
      },
    });
  });

  it('takes every option of the contract', () => {
    const args =
      '--once --json --port 8080 --data here --feeds live --sources isun --now 2026-08-17T04:30:00Z';
    expect(readOptions(args.split(' '), KNOWN)).toEqual({
      ok: true,
      value: {
        once: true,
        json: true,
        help: false,
        port: 8080,
        data: 'here',
        feeds: 'live',
        sources: ['isun'],
        now: new Date('2026-08-17T04:30:00Z'),
      },
    });
  });

  it.each<[string[], string]>([
    [['--unknown'], "Unknown option '--unknown'"],
    [['word'], "'word'"],
    [['--port'], '--port'],
    [['--port', '--once'], '--port'],
    [['--port', '70000'], '--port: "70000"'],
    [['--port', '-1'], '--port'],
    [['--port=3e3'], '--port: "3e3"'],
    [['--port='], '--port: ""'],
    [['--once=yes'], '--once'],
    [['--data', ''], '--data'],
    [['--data', ' '], '--data'],
    [['--feeds', 'old'], '--feeds: "old"'],
    [['--sources', 'isun,nope'], '--sources: "nope"'],
    [['--sources', ''], '--sources: ""'],
    [['--sources', 'isun,'], '--sources: ""'],
    [['--now', 'today'], '--now: "today"'],
    [['--now', '2026-08-17'], '--now'],
    [['--now', '2026-02-30T00:00:00Z'], '--now'],
    [['--now', '2026-08-17T04:30:00'], '--now'],
    [['--json'], '--once'],
  ])('refuses %j in one line that says where', (args, says) => {
    const options = readOptions(args, KNOWN);
    expect(options.ok).toBe(false);
    if (options.ok) return;
    expect(options.error.message).toContain(says);
    expect(options.error.message).not.toMatch(/[\n\r]/);
  });

  it('takes an instant with an offset, and a source named twice once', () => {
    const args = ['--now', '2026-08-17T07:30:00+03:00', '--sources', 'isun, isun'];
    expect(readOptions(args, KNOWN)).toMatchObject({
      ok: true,
      value: { now: new Date('2026-08-17T04:30:00Z'), sources: ['isun'] },
    });
  });
});
