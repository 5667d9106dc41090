import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { DigestContent, RenderedDigest } from '../../shared/digest/content.ts';
import { type PreviewDeps, previewDigest } from '../../shared/digest/preview.ts';
import { type PreviewView, previewViewOf, sentenceOf } from '../../shared/digest/preview-view.ts';
import type { MunicipalityId } from '../../shared/domain/ids.ts';
import { api, json } from '../../shared/http/api.ts';
import { MAIL_POLICY, pageReply, textReply } from '../../shared/http/page-reply.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { html } from '../../shared/mail/html.ts';
import { PreviewDigestRequest } from './request.ts';

export type Deps = PreviewDeps & {
  municipalities: Pick<MunicipalityRepository, 'get'>;
  /** As `send-digests` does, but with no link that acts for the reader: a preview is open to everybody. */
  render: (content: DigestContent) => RenderedDigest;
  log: Logger;
  now: () => Date;
};

export const previewDigestRoute = (deps: Deps) =>
  api(deps.log, PreviewDigestRequest, async ({ params: { id }, query: { contact, format } }) => {
    const municipality = await deps.municipalities.get(id);
    if (!municipality) return problem('not-found', `No municipality has the id ${id}.`);
    const { contacts } = municipality;
    const reader = contact === undefined ? contacts[0] : contacts.find((c) => c.id === contact);
    if (!reader) return problem('not-found', noSuchContact(id, contact));
    const preview = await previewDigest(deps, municipality, reader, deps.now());
    return replyIn(format, previewViewOf(preview, deps.render));
  });

const noSuchContact = (id: MunicipalityId, contact: string | undefined): string =>
  contact === undefined
    ? `${id} has no contact to write to.`
    : `${id} has no contact with the id ${contact}.`;

/** It is true for this moment only. */
const FRESH = { 'cache-control': 'no-store' };

const replyIn = (format: 'json' | 'html' | 'text', view: PreviewView) => {
  if (format === 'json') {
    const reply = json(200, view);
    return { ...reply, headers: { ...reply.headers, ...FRESH } };
  }
  if (view.sends !== 'nothing') {
    return format === 'text'
      ? textReply(view.text, FRESH)
      : pageReply(view.html, MAIL_POLICY, { headers: FRESH });
  }
  const sentence = `Nothing would be sent in ${view.week}: ${sentenceOf(view.because)}.`;
  return format === 'text'
    ? textReply(`${sentence}\n`, FRESH)
    : pageReply(nothingPage(sentence), MAIL_POLICY, { headers: FRESH });
};

const nothingPage = (sentence: string): string =>
  html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Nothing would be sent</title></head>
<body><h1>Nothing would be sent</h1><p>${sentence}</p></body></html>`.toString();
