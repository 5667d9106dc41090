import type { ApplicantType } from '../../domain/applicant-type.ts';
import type { Eligibility } from '../../domain/eligibility.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { cutTo, oneLine } from '../clean-text.ts';
import { fieldRejection } from '../rejections.ts';

/**
 * The index's target audiences, lower case without punctuation, in our terms. Some say nothing about who may
 * apply in our terms: an organisation that supports business may be a chamber, a cluster or a public agency.
 */
const APPLICANTS: Readonly<Record<string, readonly ApplicantType[]>> = {
  'local public authority': ['municipality'],
  'regional public authority': ['regional-authority'],
  'national public authority': ['national-authority'],
  'sectoral agency': ['other-public-body'],
  'infrastructure and public service provider': ['other-public-body'],
  'hospitals and medical centres': ['other-public-body'],
  egtc: ['other-public-body'],
  'cross border legal body': ['other-public-body'],
  'interest groups including ngos': ['ngo'],
  'higher education and research organisations': ['university', 'research-organisation'],
  'education training centre and school': ['school'],
  sme: ['sme'],
  'enterprise except sme': ['company'],
  'international organisation eeig': ['international-organisation'],
  'general public': ['individual'],
  'business support organisation': [],
  other: [],
};

const MOST_LABELS = 100;

/** Whom a call is meant for. It tells whom the programme has in mind, not who is shut out. */
export const readAudience = (
  ref: string,
  labels: readonly string[],
): { stated: Pick<Eligibility, 'applicantTypes'>; notes: Rejection[] } => {
  const read = labels.slice(0, MOST_LABELS).map((label) => oneLine(label.slice(0, 400)));
  const known = read.map((label) => ({ label, types: typesOf(label) }));
  const values = [...new Set(known.flatMap(({ types }) => types ?? []))].sort();
  const text = cutTo(read.join('; '), 500);
  const notes = known
    .filter(({ types }) => types === undefined)
    .map(({ label }) => fieldRejection(ref, 'targetAudience', 'unknown-label', label));
  return {
    stated:
      values.length === 0
        ? {}
        : { applicantTypes: { values, exhaustive: false, by: 'source', text } },
    notes,
  };
};

const typesOf = (label: string): readonly ApplicantType[] | undefined => {
  const key = label
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return Object.hasOwn(APPLICANTS, key) ? APPLICANTS[key] : undefined;
};
