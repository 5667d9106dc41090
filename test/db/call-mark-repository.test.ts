import { callMarkRepository } from '../../shared/db/call-mark-repository.ts';
import { inMemoryCallMarks } from '../support/in-memory/call-marks.ts';
import { useTables } from '../support/table.ts';
import { callMarkContract } from './call-mark-repository.contract.ts';

const newTable = useTables();

callMarkContract('in memory', async () => inMemoryCallMarks());
callMarkContract('in the table', async () => callMarkRepository(await newTable()));
