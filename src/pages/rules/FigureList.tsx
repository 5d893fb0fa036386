import { Figure } from '../../components/Figure';
import { formatCount } from '../../format/count';

interface FigureListProps {
  /** `data-figure`, what it is, and the count. */
  items: readonly (readonly [name: string, term: string, value: number])[];
  /** Year of the figures. */
  period?: string | null;
}

/** A few counts with what they are, before the table that they sum up. */
export function FigureList({ items, period = null }: FigureListProps) {
  return (
    <dl className="section-figures">
      {items.map(([name, term, value]) => (
        <div key={name}>
          <dt>{term}</dt>
          <dd>
            <Figure name={name} value={value} text={formatCount(value)} period={period} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
