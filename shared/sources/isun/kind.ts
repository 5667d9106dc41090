import type { CallKind } from '../../domain/call.ts';

/** How a page says that the money is meant for somebody named. */
const NAMED_BENEFICIARY = /конкрет(?:ен|н\p{L}+)\s+бенефициент|директно\s+предоставяне/iu;

/** Money for the authorities that run a programme. */
const TECHNICAL_ASSISTANCE = /техническа(?:та)?\s+помощ/iu;

/** A draft put up for comment. Of an open procedure the documents still speak of the discussion it went through. */
const PUBLIC_DISCUSSION = /обществено(?:то)?\s+обсъждане|обществен\p{L}+\s+консултаци/iu;

/**
 * What sort of procedure it is. Most invitations to named beneficiaries say so only in the name of a document
 * ("Покана до конкретния бенефициент").
 */
export const kindOf = (title: string, purpose: string, documents: readonly string[]): CallKind => {
  if (PUBLIC_DISCUSSION.test(title)) return 'consultation';
  if (TECHNICAL_ASSISTANCE.test(title)) return 'direct-award';
  const named = [title, purpose, ...documents].some((text) => NAMED_BENEFICIARY.test(text));
  return named ? 'direct-award' : 'grant';
};
