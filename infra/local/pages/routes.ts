import { type ParsedMail, simpleParser } from 'mailparser';
import type { MailStore } from '../mail/store.ts';
import type { CycleSummary } from '../summary.ts';
import { homePage } from './home.ts';
import { html } from './html.ts';
import { InboxQuery, inboxPage, type NameOf } from './inbox.ts';
import { htmlPart, MailQuery, mailPage, rawMail } from './mail.ts';
import { file, type Page, page } from './page.ts';
import { STYLE } from './style.ts';

export type PagesDeps = {
  mails: Pick<MailStore, 'list' | 'get' | 'raw'>;
  nameOf: NameOf;
  latest: () => CycleSummary | undefined;
  now: () => Date;
};

/** The page at an address, or undefined when it is none of these pages. */
export type Pages = (url: URL) => Promise<Page | undefined>;

/** The pages that only this machine has: the front page and the inbox. */
export const pages =
  (deps: PagesDeps): Pages =>
  async (url) => {
    const query = Object.fromEntries(url.searchParams);
    const { mails, nameOf } = deps;
    switch (url.pathname) {
      case '/':
        return homePage({ now: deps.now(), mails: mails.list().length, latest: deps.latest() });
      case '/inbox':
        return inboxPage(mails.list(), InboxQuery.parse(query), nameOf);
      case '/style.css':
        return file('text/css; charset=utf-8', STYLE);
      case '/favicon.ico':
        return { status: 204, headers: {}, body: '' };
      default:
        return mailAt(deps, url.pathname, query);
    }
  };

const MAIL_PATH = /^\/inbox\/([0-9a-f-]+)(\/html|\/raw)?$/;

const mailAt = async (
  { mails, nameOf }: PagesDeps,
  path: string,
  query: Record<string, string>,
): Promise<Page | undefined> => {
  if (!path.startsWith('/inbox/')) return undefined;
  const [, id = '', part] = MAIL_PATH.exec(path) ?? [];
  const envelope = mails.get(id);
  if (!envelope) return noSuchMail();
  const raw = await mails.raw(id);
  if (part === '/raw') return rawMail({ envelope, raw });
  const mail = await parse(raw);
  if (part === '/html') return mail.html === false ? noSuchMail() : htmlPart(mail.html);
  return mailPage({ envelope, mail, raw }, MailQuery.parse(query).view, nameOf);
};

const parse = (raw: Buffer): Promise<ParsedMail> =>
  simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true });

const noSuchMail = (): Page =>
  page(
    'No such mail',
    html`<h1>No such mail</h1><p>It is not in <a href="/inbox">the inbox</a>.</p>`,
    404,
  );
