import type { Table } from '../../shared/db/table.ts';

/** A kind of request, as DynamoDB's own client names it: not quite as the document client does. */
type CommandName =
  | `${'Put' | 'Update' | 'Delete' | 'BatchGet' | 'BatchWrite'}ItemCommand`
  | 'TransactWriteItemsCommand';

type Request = { command: string; input: Record<string, unknown> };

/** Stands between a client and its database. `pass` carries the request on, as it is or changed. */
export type Interceptor = (
  request: Request,
  pass: (input?: Record<string, unknown>) => Promise<Record<string, unknown>>,
) => Promise<Record<string, unknown>>;

/** Puts `intercept` into every request of this table from now on. */
export const interceptRequests = ({ documents }: Table, intercept: Interceptor): void => {
  documents.middlewareStack.add(
    (next, context) => async (args) => {
      let response: unknown;
      const output = await intercept(
        { command: context.commandName ?? '', input: { ...args.input } },
        async (input) => {
          const result = await next({ ...args, input: Object.assign({}, args.input, input) });
          response = result.response;
          return { ...result.output };
        },
      );
      return { response, output: { $metadata: {}, ...output } };
    },
    { step: 'initialize', name: 'interceptRequests' },
  );
};

/** Makes every page of every query hold at most `size` items. */
export const withPagesOf = (table: Table, size: number): Table => {
  interceptRequests(table, ({ command, input }, pass) =>
    command === 'QueryCommand' ? pass({ ...input, Limit: size }) : pass(),
  );
  return table;
};

/** The process dies before the `nth` request of a kind is sent (1 the first); later ones get through. */
export const dyingBefore = (table: Table, command: CommandName, nth: number): Table => {
  let seen = 0;
  interceptRequests(table, (request, pass) => {
    if (request.command === command) seen += 1;
    if (request.command === command && seen === nth) throw new Error('died');
    return pass();
  });
  return table;
};

/** The `nth` request of a kind is done, but its answer is lost, so that the client sends it again. */
export const losingTheAnswerOf = (table: Table, command: CommandName, nth = 1): Table => {
  let seen = 0;
  interceptRequests(table, async (request, pass) => {
    if (request.command === command) seen += 1;
    if (request.command === command && seen === nth) await pass();
    return pass();
  });
  return table;
};
