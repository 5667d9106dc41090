import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { type Handler, loadEntry, openFunctions } from '../../../infra/local/invoke.ts';
import { aFunction } from './fixtures.ts';

const withHandler = (handler: Handler, timeoutSeconds = 5) =>
  openFunctions([{ ...aFunction('fn'), timeoutSeconds }], async () => handler);

describe('a function on this machine', () => {
  it('gets a context that knows its name, its request and the time left', async () => {
    let context: Context | undefined;
    const functions = withHandler(async (_event, given) => {
      context = given;
    });
    await functions.invoke('fn', {});
    expect(context).toMatchObject({ functionName: 'fn', memoryLimitInMB: '128' });
    expect(context?.awsRequestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(context?.getRemainingTimeInMillis()).toBeGreaterThan(4000);
    expect(context?.getRemainingTimeInMillis()).toBeLessThanOrEqual(5000);
  });

  it('takes and gives JSON, as on AWS', async () => {
    const functions = withHandler(async (event) => ({ event, at: new Date(0), gone: undefined }));
    const payload = { source: 'eu-portal' };
    const answer = await functions.invoke('fn', payload);
    expect(answer).toEqual({ event: payload, at: '1970-01-01T00:00:00.000Z' });
  });

  it('cannot change the payload of its schedule', async () => {
    const payload = { list: [1] };
    const functions = withHandler(async (event) => {
      Object.assign(event as object, { list: [] });
    });
    await functions.invoke('fn', payload);
    expect(payload).toEqual({ list: [1] });
  });

  it('fails when its time is up', async () => {
    const functions = withHandler(() => new Promise(() => {}), 0.02);
    await expect(functions.invoke('fn', {})).rejects.toMatchObject({
      name: 'FunctionTimeoutError',
    });
  });

  it('is loaded once, however often it is invoked', async () => {
    let loads = 0;
    const functions = openFunctions([aFunction('fn')], async () => {
      loads += 1;
      return async () => undefined;
    });
    await functions.loadAll();
    await Promise.all([functions.invoke('fn', 1), functions.invoke('fn', 2)]);
    expect(loads).toBe(1);
  });

  it('is unknown unless the manifest has it', async () => {
    await expect(withHandler(async () => 1).invoke('other', {})).rejects.toThrow('other');
  });

  it('is waited for when the service settles, but not for ever', async () => {
    const functions = withHandler(() => new Promise((resolve) => setTimeout(resolve, 30)));
    let done = false;
    const invocation = functions.invoke('fn', {}).then(() => {
      done = true;
    });
    await functions.settle(1);
    expect(done).toBe(false);
    await functions.settle(5_000);
    await invocation;
    expect(done).toBe(true);
  });

  it('must be exported as handler by its module', async () => {
    const spec = { ...aFunction('fn'), entry: 'infra/local/names.ts' };
    await expect(loadEntry(spec)).rejects.toThrow('exports no handler');
  });
});
