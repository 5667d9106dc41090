import type { OutgoingRequest } from '../../../shared/http/fetch-edge.ts';
import type { FetchText } from '../../../shared/http/fetch-response.ts';

/** The nth of any number of procedures. */
export const guidOf = (nth: number): string =>
  `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;

/** Cyrillic as ИСУН mostly sends it. */
export const encoded = (text: string): string =>
  text.replace(/[^\x20-\x7e]|["&]/gu, (sign) => `&#x${sign.codePointAt(0)?.toString(16)};`);

type Row = { guid?: string; href?: string; heading?: string; lag?: boolean };

/** A procedure of the list. */
export const row = ({ guid = guidOf(1), href, heading, lag = false }: Row = {}): string =>
  `<li class="${lag ? 'lag-procedure' : ''} wait active-node" data-href="${href ?? `/bg/s/Procedure/Info/${guid}`}">
    ${heading ?? `BG16FFPR002-5.${guid.slice(-3)} -  ${encoded('Зелени мерки')}`}
  </li>`;

/** A branch of the tree: a programme or a priority axis, with its count. */
export const branch = (name: string, inside: string[], count: number = inside.length): string =>
  `<li class=" active-node">${encoded(name)} (${count})<ul>${inside.join('\n')}</ul></li>`;

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="bg"><head><meta charset="utf-8"></head><body>${body}</body></html>`;

/** The list of open procedures. */
export const listPage = (...branches: string[]): string =>
  page(`<ul class="clock"><li id="day">09</li></ul>
    <ul class="nav nav-tabs"><li class="active"><a>${encoded('Отворени')} (99)</a></li></ul>
    <div class="easy-tree"><ul><li>${encoded('Оперативни програми')}<ul>${branches.join('')}</ul></li></ul></div>`);

/** A list of one programme with so many procedures. */
export const listOf = (count: number): string =>
  listPage(
    branch(
      'Програма "Околна среда" 2021-2027',
      Array.from({ length: count }, (_, at) => row({ guid: guidOf(at + 1) })),
    ),
  );

type Details = {
  heading?: string;
  purpose?: string;
  terms?: string;
  documents?: string[];
};

const label = (name: string, value: string): string =>
  `<p><b>${encoded(name)}:</b> <span class="required-span">${value}</span></p>`;

/** Both dates as the page writes them; a summer pair unless told otherwise. */
export const terms = (
  closes = '14.09.2026 &#x433;. 16:30 &#x447;.',
  opens = '10.07.2026 &#x433;. 14:00 &#x447;.',
): string => `${label('Начален срок', opens)}\n${label('Краен срок', closes)}`;

/** The page of a procedure. */
export const procedurePage = ({
  heading = `BG16FFPR002-5.001 - ${encoded('Зелени мерки')}`,
  purpose = '<p>По-чист въздух за общините.</p>',
  terms: dates = terms(),
  documents = ['Условия за кандидатстване'],
}: Details = {}): string =>
  page(`<div class="info-block"><p>В тази страница имате възможност да разгледате процедурата.</p></div>
    <div class="procedure-info"><strong>${heading}</strong>${purpose}</div>
    <h2>${encoded('Срокове за кандидатстване')}</h2>
    <div class="eval-table-list"><div class="procedure-info">${dates}</div></div>
    <p><b>${encoded('Интернет адрес')}:</b> <a href="https://esf.bg/2021-2027">https://esf.bg/2021-2027</a></p>
    <h2>${encoded('Документи за кандидатстване и информация')}</h2>
    <ul class="file-list">${documents
      .map(
        (name) =>
          `<li class="file-pdf"><a href="/bg/s/Procedure/InfoDownload/x?fileKey=y">${encoded(name)}</a>
          <span>(${encoded('Дата на актуализация')}: 07.08.2026 &#x433;. 15:08:03 &#x447;.)</span></li>`,
      )
      .join('')}</ul>`);

/** The page of the nth procedure of `listOf`. */
export const nthPage = (nth: number, details: Details = {}): string =>
  procedurePage({
    heading: `BG16FFPR002-5.${guidOf(nth).slice(-3)} - ${encoded('Зелени мерки')}`,
    ...details,
  });

/** What a firewall sends with success. */
export const BOT_PAGE =
  '<html><head><title>Request Rejected</title></head><body>The requested URL was rejected.</body></html>';

/** Fetches from memory; `isWanted` is heeded as the real edge does, without its patience. */
export const fetchFrom =
  (answer: (request: OutgoingRequest) => string): FetchText =>
  async ({ isWanted = () => true, ...request }) => {
    const text = answer(request);
    return isWanted(text)
      ? {
          ok: true,
          value: { text, mediaType: 'text/html', bytes: text.length, attempts: 1 },
        }
      : { ok: false, error: { kind: 'unexpected-page', where: request.url, attempts: 1 } };
  };
