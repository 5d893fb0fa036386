import { useState } from 'react';
import { fileName } from '../../export/fileName';
import { saveFile } from '../../export/saveFile';
import type { LoadableFile } from '../../ingest/checkTask';
import { useWords } from '../context';
import { originalOf } from './originals';
import type { RejectionLine } from './rejectionLines';

/** The file as it was chosen, with a column that says in each row that was not loaded why and how to mend it. */
export function AnnotatedCopy({ file, lines }: { file: LoadableFile; lines: readonly RejectionLine[] }) {
  const { t } = useWords();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const original = originalOf(file);
  if (original === null) return null;
  const name = t('load.annotatedName', { file: file.name.replace(/\.[^.]+$/, '') });
  const save = async () => {
    const [{ runInWorker }, { schemas }] = await Promise.all([
      import('../../ingest/runInWorker'),
      import('../../reference/schemas'),
    ]);
    const remarks = lines.map(({ sheet, row, column, problem, mend }) => ({
      sheet: sheet ?? undefined,
      row,
      text: t('load.remark', { column, problem, mend }),
    }));
    const input = { file: original, remarks, heading: t('load.remarks'), schemas: Object.values(schemas) };
    const { content, extension } = await runInWorker('annotate', input);
    saveFile(content, fileName({ isSample: false, name, asOf: null, extension }));
  };
  return (
    <>
      <button
        type="button"
        aria-disabled={state === 'busy'}
        onClick={() => {
          if (state === 'busy') return;
          setState('busy');
          save().then(
            () => setState('idle'),
            () => setState('failed'),
          );
        }}
      >
        {t(state === 'busy' ? 'load.annotating' : 'load.annotated')}
      </button>{' '}
      <span className="note">{t('load.annotatedNote')}</span>
      {state === 'failed' && <span role="alert">{t('export.failed', { file: name })}</span>}
    </>
  );
}
