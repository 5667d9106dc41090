import { callRepository } from '../db/call-repository.ts';
import type { Table } from '../db/table.ts';
import type { CallRecord } from '../domain/call.ts';
import { saidOf } from '../domain/corrected-call.ts';
import { ok } from '../domain/result.ts';
import { StatedCall, statedCallOf } from '../domain/stated-call.ts';
import { type Fields, jsonText, list, localised, number, partOf, text } from './columns.ts';
import type { Layout } from './file-rows.ts';
import type { Source } from './source.ts';

export const CALL_LAYOUT: Layout = {
  columns: [
    ...[text('id'), text('identifier'), text('callIdentifier'), text('kind')],
    ...[text('programme'), text('language'), ...localised('title'), ...localised('summary')],
    ...[text('url'), text('opensOn'), jsonText('opensAround'), jsonText('deadlines')],
    ...[text('currency'), ...['budgetTotal', 'grantMin', 'grantMax', 'expectedGrants'].map(number)]
      // A currency and numbers are of the money.
      .map((column) => partOf('money', column)),
    partOf('coFinancing', number('rate'), 'coFinancingRate'),
    ...[jsonText('eligibility'), list('keywords'), list('typesOfAction')],
    ...[jsonText('partnership'), text('description')],
  ],
  needed: ['id'],
  fields: new Set(['id', ...Object.keys(StatedCall.shape)]),
};

/** A call as a row of a file says it: with its corrections, without what the service keeps of it by itself. */
export const callFields = (record: CallRecord): Fields => ({
  id: record.id,
  ...statedCallOf(saidOf(record)),
  ...(record.descriptionHtml !== undefined && { description: record.descriptionHtml }),
});

export const callSource = (table: Table): Source => ({
  layout: CALL_LAYOUT,
  atOnce: 25,
  page: async (request) => {
    const page = await callRepository(table).page(request);
    return page.ok ? ok({ ...page.value, items: page.value.items.map(callFields) }) : page;
  },
});
