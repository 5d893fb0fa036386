import { useReference, useWords } from '../context';
import { MethodSection } from './MethodSection';
import { MethodTable } from './MethodTable';
import type { PolicyDocument } from '../../reference/documents';

/** The documents that the ledger quotes. */
export function DocumentsSection() {
  const { t, pick } = useWords();
  const { documents, ledger } = useReference();
  return (
    <MethodSection id="documents">
      <MethodTable
        name="documents"
        caption={t('method.documents.caption', { n: documents.length })}
        heads={[
          t('method.documents.number'),
          t('method.documents.name'),
          t('method.documents.issuer'),
          t('method.documents.issued'),
          t('method.documents.entries'),
        ]}
        rows={documents.map((document) => ({
          key: document.number,
          cells: [
            <span key="number" lang="zh-CN" className="unbroken">
              {document.number}
            </span>,
            <DocumentTitle key="title" document={document} />,
            pick(document.issuer),
            document.issued ? (
              <time key="issued" dateTime={document.issued} className="unbroken">
                {document.issued}
              </time>
            ) : (
              t('method.documents.undated')
            ),
            ledger.filter((entry) => entry.document === document.number).length,
          ],
        }))}
        stacks
      />
    </MethodSection>
  );
}

/** In English the original title stands below, since the document is found by it. */
function DocumentTitle({ document: { title } }: { document: PolicyDocument }) {
  const { language, pick } = useWords();
  return (
    <>
      {pick(title)}
      {language === 'en' && (
        <span lang="zh-CN" className="note beneath">
          {title.zh}
        </span>
      )}
    </>
  );
}
