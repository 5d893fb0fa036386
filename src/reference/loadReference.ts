import divisionsUrl from '../../data/divisions.csv?url';
import documentsUrl from '../../data/documents.csv?url';
import occupationsUrl from '../../data/occupations.csv?url';
import { parseReference, type Reference } from './reference';

/**
 * Fetches the reference files beside the ledger by address and reads all of them; rejects as `fetchText` does, or with
 * a LedgerError.
 * @param targets text of the ledger
 */
export async function loadReference(
  targets: string,
  fetchText: (url: string) => Promise<string>,
): Promise<Reference> {
  const [divisions, occupations, documents] = await Promise.all(
    [divisionsUrl, occupationsUrl, documentsUrl].map(fetchText),
  );
  return parseReference({
    targets,
    divisions: divisions ?? '',
    occupations: occupations ?? '',
    documents: documents ?? '',
  });
}
