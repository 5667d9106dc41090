import type { DigestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import type { IsoWeek } from '../../shared/domain/time.ts';
import { DigestBatch } from '../../shared/queue/digest-batch.ts';

/**
 * How many municipalities were due a digest and were not served: their issue is still open after everything
 * was drained, or their batch ended as a dead letter and no issue of theirs was accepted.
 */
export const countFailedDigests = async (
  issues: Pick<DigestIssueRepository, 'ofWeek'>,
  planned: readonly string[],
  dead: readonly string[],
): Promise<number> => {
  const given = batchesIn(dead);
  const failed = new Set<string>();
  for (const week of new Set(batchesIn(planned).map((batch) => batch.week))) {
    const found = await issues.ofWeek(week);
    const accepted = new Set(
      found.filter(({ state }) => state === 'accepted').map((issue) => issue.municipalityId),
    );
    for (const issue of found) if (issue.state !== 'accepted') failed.add(issue.municipalityId);
    for (const id of idsOf(given, week)) if (!accepted.has(id)) failed.add(id);
  }
  return failed.size;
};

const idsOf = (batches: readonly DigestBatch[], week: IsoWeek) =>
  batches.filter((batch) => batch.week === week).flatMap((batch) => batch.municipalityIds);

const batchesIn = (bodies: readonly string[]): DigestBatch[] =>
  bodies.map((body) => DigestBatch.parse(JSON.parse(body)));
