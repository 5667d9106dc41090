import { SourceId } from '../domain/ids.ts';

/** The feeds this service reads. Adapters are wired in functions/collect-calls. */
export const SOURCE_IDS = ['eu-portal'].map((id) => SourceId.parse(id));
