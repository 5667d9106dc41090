import type { Language, Localised } from '../domain/language.ts';
import type { FitReason } from '../partners/searches/fit.ts';
import type { DigestItem, RenderedDigest } from './content.ts';
import type { DigestPreview, NothingSent } from './preview.ts';
import type { FittingSearch } from './searches/fitting-searches.ts';

type PreviewedItem = Pick<DigestItem, 'score' | 'reasons' | 'changedFields' | 'diff'> & {
  callId: string;
  version: number;
  kind: string;
  title: Localised;
};

type PreviewedSearch = Pick<FittingSearch['search'], 'id' | 'owner'> & {
  title: string;
  reasons: FitReason[];
};

/** A preview as JSON. No address is in it. */
export type PreviewView = { municipalityId: string; contactId: string; week: string } & (
  | {
      sends: 'calls' | 'partner-searches' | 'still-watching';
      language: Language;
      subject: string;
      items: PreviewedItem[];
      /** After the calls. */
      partnerSearches: PreviewedSearch[];
      /** Calls that fit and wait for another week. */
      heldBack: number;
      text: string;
      html: string;
    }
  | { sends: 'nothing'; because: NothingSent; items: [] }
);

/** `render` puts the content into words, as `send-digests` does. */
export const previewViewOf = (
  preview: DigestPreview,
  render: (content: Extract<DigestPreview, { content: unknown }>['content']) => RenderedDigest,
): PreviewView => {
  const { issue, sends } = preview;
  if (sends === 'nothing') return { ...issue, sends, because: preview.because, items: [] };
  const { language, items, searches, heldBack } = preview.content;
  const { subject, text, html } = render(preview.content);
  const shown = items.map(itemView);
  const partnerSearches = searches.map(({ search: { id, owner, notice }, fit: { reasons } }) => ({
    ...{ id, owner, title: notice.title, reasons },
  }));
  return {
    ...{ ...issue, sends, language, subject },
    ...{ items: shown, partnerSearches, heldBack, text, html },
  };
};

const itemView = ({ told, call, ...item }: DigestItem): PreviewedItem => {
  const { score, reasons, changedFields, diff } = item;
  const { callId, version, kind } = told;
  return {
    ...{ callId, version, kind, title: call.title, score, reasons, changedFields },
    ...(diff && { diff }),
  };
};

/** Why nothing would be sent, in a sentence for whoever looks after the service. */
export const sentenceOf = (because: NothingSent): string => {
  switch (because.kind) {
    case 'sent-this-week':
      return "this week's issue was sent already";
    case 'nothing-collected':
      return 'no call has been collected and indexed yet';
    case 'not-written':
      return `the contact is not written to this week (${because.because})`;
    case 'nothing-watched':
      return 'there is nothing to tell, as no call is open or announced';
    case 'wants-reminders-only':
      return 'no reminder is due, and the contact wants nothing else';
    case 'heard-lately':
      return `there is nothing to tell, and the contact heard from us in ${because.lastWeek}`;
  }
};
