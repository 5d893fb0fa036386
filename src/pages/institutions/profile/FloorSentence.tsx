import type { Rulebook } from '../../../reference/rulebook';
import { useWords } from '../../context';
import { floorSentence, floorText } from '../../rules/floor/floorWords';
import type { PartProps } from './Profile';
import type { Records } from './useRecords';
import { useFloorYears } from './useFloorYears';

interface FloorSentenceProps extends PartProps {
  records: Records;
  rulebook: Rulebook;
}

/** The year at the floor of the engineer programme, in a sentence of its own: no other programme has one. */
export function FloorSentence({ records, ...props }: FloorSentenceProps) {
  const { t } = useWords();
  if (props.region !== 'chongqing') return <p>{t('floor.elsewhere')}</p>;
  if (records.kind === 'failed') return null;
  if (records.kind === 'waiting') return <Waiting />;
  return <OfYear {...props} />;
}

function OfYear({ rulebook, ...part }: Omit<FloorSentenceProps, 'records'>) {
  const words = useWords();
  const { t } = words;
  const { year } = part;
  const years = useFloorYears(part);
  if (years === null) return <Waiting />;
  const floors = rulebook.standards.filter(({ name }) => name === 'pass-rate-floor');
  const floor = floorText(words, floors.at(-1)?.value ?? 0);
  const row = years.rows.find((one) => one.year === year);
  const isInForce = floors.some(({ from }) => from <= `${year}-12-31`);
  const says =
    years.rows.length === 0
      ? t('profile.floorOutside', { floor })
      : row
        ? t('profile.floorOf', {
            year,
            n: row.examinees,
            m: row.passed,
            text: floorSentence(words, row, years.asOf),
          })
        : t('profile.floorNone', { year, text: t(isInForce ? 'line.noFloor' : 'floor.noFloor') });
  return (
    <p data-floor={row?.state}>
      {says}
      {t('list.stop')}
    </p>
  );
}

function Waiting() {
  const { t } = useWords();
  return (
    <p className="note" aria-busy="true">
      {t('profile.floorWaiting')}
    </p>
  );
}
