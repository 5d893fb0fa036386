import allocations from '../../data/schemas/allocations.json';
import assessment from '../../data/schemas/assessment.json';
import competition from '../../data/schemas/competition.json';
import populations from '../../data/schemas/populations.json';
import submissions from '../../data/schemas/submissions.json';
import supply from '../../data/schemas/supply.json';
import training from '../../data/schemas/training.json';
import type { TableSchema } from '../ingest/types';
import type { Dataset } from '../model/ledger';

/** The record schemas of data/schemas; their shape is held by test/reference/schemas.test.ts. */
export const schemas = {
  training,
  assessment,
  competition,
  supply,
  submissions,
  allocations,
  populations,
} as unknown as Record<Dataset, TableSchema>;
