import type { InstitutionClass } from '../../../query/profileQueries';
import type { Rulebook } from '../../../reference/rulebook';
import { useWords } from '../../context';
import { ClassesCard } from './ClassesCard';
import { CompletionCard } from './CompletionCard';
import { FloorCard } from './FloorCard';
import { HoursCard } from './HoursCard';
import type { PartProps } from './Profile';
import { SubsidyCard } from './SubsidyCard';
import type { Records } from './useRecords';

interface RecordCardsProps extends PartProps {
  records: Records;
  rulebook: Rulebook;
}

/** What a card that needs single records is given. */
export interface RecordCardProps extends PartProps {
  classes: readonly InstitutionClass[];
  rulebook: Rulebook;
}

/** The cards that read single records, which come on demand; until then, and where they do not come, it is said. */
export function RecordCards({ records, ...part }: RecordCardsProps) {
  const { t } = useWords();
  if (records.kind === 'waiting')
    return (
      <p className="pending" role="status" aria-busy="true">
        {t('rules.preparing')}
      </p>
    );
  if (records.kind === 'failed')
    return (
      <p role="alert" className="failed">
        {t('records.unreachable')}{' '}
        <button type="button" onClick={records.retry}>
          {t('fail.retry')}
        </button>
      </p>
    );
  const given = { ...part, classes: records.classes };
  return (
    <>
      <ClassesCard {...given} />
      <CompletionCard {...given} />
      <HoursCard {...given} />
      {part.region === 'chongqing' && <FloorCard {...given} />}
      <SubsidyCard {...given} />
    </>
  );
}
