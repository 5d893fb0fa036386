import { Suspense, useMemo } from 'react';
import type { HeatChart } from '../../../charts/heatChart';
import { TableScroll } from '../../../components/TableScroll';
import { lazyPart } from '../../../components/lazyPart';
import { useWords } from '../../context';

const HeatFigure = lazyPart(() => import('../../../charts/HeatFigure').then((module) => module.HeatFigure));

interface HeatDrawingProps {
  /** A HeatChart as text: the page makes its words anew each time, and only where one differs is it drawn again. */
  chart: string;
  onChoose(row: string, column: string): void;
}

export function HeatDrawing({ chart, onChoose }: HeatDrawingProps) {
  const { t } = useWords();
  const parsed = useMemo(() => JSON.parse(chart) as HeatChart, [chart]);
  return (
    <TableScroll label={parsed.title} className="heat-scroll">
      <div className="heat-drawing">
        <Suspense fallback={<p className="pending">{t('app.loading')}</p>}>
          <HeatFigure chart={parsed} onChoose={onChoose} />
        </Suspense>
      </div>
    </TableScroll>
  );
}
