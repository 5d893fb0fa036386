import divisionsUrl from '../../data/divisions.csv?url';
import documentsUrl from '../../data/documents.csv?url';
import occupationsUrl from '../../data/occupations.csv?url';
import targetsUrl from '../../data/targets.csv?url';
import { parseReference, type Reference } from './reference';

/** Fetches the reference files by address and reads them; rejects as `fetchText` does, or with a LedgerError. */
export async function loadReference(fetchText: (url: string) => Promise<string>): Promise<Reference> {
  const [targets, divisions, occupations, documents] = await Promise.all(
    [targetsUrl, divisionsUrl, occupationsUrl, documentsUrl].map(fetchText),
  );
  return parseReference({
    targets: targets ?? '',
    divisions: divisions ?? '',
    occupations: occupations ?? '',
    documents: documents ?? '',
  });
}
