import { ActionMenu } from '../../../components/ActionMenu';
import type { PivotDimension } from '../../../query/explore/pivotDimensions';
import { useWords } from '../../context';

interface PivotAxisProps {
  axis: 'rows' | 'cols';
  chosen: readonly PivotDimension[];
  /** What can be added. */
  offered: readonly PivotDimension[];
  title(dimension: PivotDimension): string;
  onChange(chosen: readonly PivotDimension[]): void;
}

/** The dimensions of the rows or of the columns in their order: added, moved and removed. */
export function PivotAxis({ axis, chosen, offered, title, onChange }: PivotAxisProps) {
  const { t } = useWords();
  const name = t(`pivot.axis.${axis}`);
  const moved = (at: number, by: number) => {
    const next = [...chosen];
    const [one] = next.splice(at, 1);
    next.splice(at + by, 0, one!);
    onChange(next);
  };
  return (
    <div className="pivot-axis" role="group" aria-label={name} data-axis={axis}>
      <span className="muted" aria-hidden="true">
        {name}
      </span>
      {chosen.map((dimension, at) => (
        <span key={dimension} className="pivot-dimension" data-dimension={dimension}>
          {at > 0 && (
            <button
              type="button"
              aria-label={t('pivot.earlier', { name: title(dimension) })}
              onClick={() => moved(at, -1)}
            >
              ←
            </button>
          )}
          {title(dimension)}
          {at < chosen.length - 1 && (
            <button
              type="button"
              aria-label={t('pivot.later', { name: title(dimension) })}
              onClick={() => moved(at, 1)}
            >
              →
            </button>
          )}
          <button
            type="button"
            aria-label={t('pivot.remove', { name: title(dimension) })}
            onClick={() => onChange(chosen.filter((one) => one !== dimension))}
          >
            ×
          </button>
        </span>
      ))}
      {offered.length > 0 && (
        <ActionMenu
          label={t('pivot.add')}
          name={t(`pivot.add.${axis}`)}
          items={offered.map((id) => ({ id, text: title(id) }))}
          onAction={(id) => onChange([...chosen, id])}
        />
      )}
    </div>
  );
}
