import { keptAnswerRepository } from '../../shared/db/kept-answer-repository.ts';
import { inMemoryKeptAnswers } from '../support/in-memory/kept-answers.ts';
import { useTables } from '../support/table.ts';
import { keptAnswerContract } from './kept-answer-repository.contract.ts';

const newTable = useTables();
const newTableInProcess = useTables('in-process');

keptAnswerContract('in memory', async () => inMemoryKeptAnswers());
keptAnswerContract('in the table', async () => keptAnswerRepository(await newTable()));
keptAnswerContract('in the database without a binary', async () =>
  keptAnswerRepository(await newTableInProcess()),
);
