import { useId, useState } from 'react';
import type { DataRegion } from '../../../reference/divisions';
import { useReference, useWords } from '../../context';
import { isPublic } from '../../edition';
import { NotUsed } from './NotUsed';
import { BoundaryFault, boundaryLimits, readBoundaries, refuseLargeBoundaries } from './readBoundaries';
import type { Boundaries } from './readBoundaries';
import { setBasemap, useBasemap } from './useBasemap';

interface Draft {
  file: string;
  boundaries: Boundaries;
}

/** Where a boundary file is chosen, described and taken away again; not offered in the edition for release. */
export function BasemapPanel({ region }: { region: DataRegion }) {
  const { t } = useWords();
  const { divisions } = useReference();
  const basemap = useBasemap();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [fault, setFault] = useState<BoundaryFault | null>(null);
  if (isPublic()) return null;
  const choose = async (file: File) => {
    setFault(null);
    try {
      refuseLargeBoundaries(file.size);
      const bytes = new Uint8Array(await file.arrayBuffer());
      setDraft({ file: file.name, boundaries: readBoundaries(bytes, { divisions, region }) });
    } catch (error) {
      setFault(error instanceof BoundaryFault ? error : new BoundaryFault('notJson'));
    }
  };
  return (
    <details className="basemap screen-only">
      <summary>{t('basemap.title')}</summary>
      <p className="note">{t('basemap.intro', { max: boundaryLimits.megabytes })}</p>
      <label className="file-choice">
        <input
          type="file"
          className="visually-hidden"
          accept=".geojson,.json,application/geo+json,application/json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void choose(file);
            // The same file may be chosen again after it was mended.
            event.target.value = '';
          }}
        />
        <span className="file-button">{t('basemap.choose')}</span>
      </label>
      {fault && (
        <p role="alert" className="failed">
          {t(`basemap.fault.${fault.key}`, {
            a: fault.params.a ?? '',
            b: fault.params.b ?? '',
            region: t(`region.${region}`),
          })}
          {basemap && `${t('list.space')}${t('basemap.kept')}`}
        </p>
      )}
      {draft && (
        <>
          <p role="status">{t('basemap.read', { file: draft.file, n: draft.boundaries.shapes.size })}</p>
          <NotUsed boundaries={draft.boundaries} />
          <Description
            key={draft.file}
            onDraw={(source, approval) => {
              setBasemap({ ...draft, source, approval });
              setDraft(null);
            }}
          />
        </>
      )}
      {basemap && !draft && (
        <>
          <p role="status">{t('basemap.drawn', { file: basemap.file })}</p>
          <NotUsed boundaries={basemap.boundaries} />
        </>
      )}
      {basemap && (
        <button type="button" onClick={() => setBasemap(null)}>
          {t('basemap.remove')}
        </button>
      )}
    </details>
  );
}

/** 来源 and 审图号, without which nothing is drawn. */
function Description({ onDraw }: { onDraw(source: string, approval: string): void }) {
  const { t } = useWords();
  const id = useId();
  const [source, setSource] = useState('');
  const [approval, setApproval] = useState('');
  const [isAsked, setAsked] = useState(false);
  const fields = [
    { key: 'source', text: source, set: setSource, lacks: t('basemap.lackSource') },
    { key: 'approval', text: approval, set: setApproval, lacks: t('basemap.lackApproval') },
  ] as const;
  return (
    <form
      className="basemap-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (source.trim() !== '' && approval.trim() !== '') onDraw(source.trim(), approval.trim());
      }}
    >
      {fields.map(({ key, text, set, lacks }) => {
        const isLacking = isAsked && text.trim() === '';
        return (
          <div key={key}>
            <label className="chooser">
              {t(key === 'source' ? 'basemap.source' : 'basemap.approval')}
              <input
                type="text"
                value={text}
                required
                maxLength={80}
                autoComplete="off"
                aria-invalid={isLacking}
                aria-describedby={isLacking ? `${id}-${key}` : undefined}
                onChange={(event) => set(event.target.value)}
              />
            </label>
            {isLacking && (
              <p id={`${id}-${key}`} role="alert" className="failed">
                {lacks}
              </p>
            )}
          </div>
        );
      })}
      <button type="submit">{t('basemap.draw')}</button>
    </form>
  );
}
