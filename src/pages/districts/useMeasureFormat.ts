import { formatSignedShare } from '../../format/change';
import { formatCount } from '../../format/count';
import { formatPerHead } from '../../format/perHead';
import { formatSignedPoints } from '../../format/points';
import { formatShare } from '../../format/share';
import { useWords } from '../context';
import type { DistrictMeasure } from './districtsAddress';

/** How a measure's figures are printed in tiles and legend; shares and differences come as 0.5. */
export function useMeasureFormat(measure: DistrictMeasure): (value: number) => string {
  const { language } = useWords();
  switch (measure) {
    case 'volume':
      return formatCount;
    case 'completion':
    case 'share':
      return (value) => formatShare(value, language);
    case 'ahead':
      return (value) => formatSignedPoints(value * 100);
    case 'yoy':
      return (value) => formatSignedShare(value, language);
    case 'perHead':
      return formatPerHead;
  }
}
