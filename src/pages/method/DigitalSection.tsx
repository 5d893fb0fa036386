import { useReference, useWords } from '../context';
import { MethodSection } from './MethodSection';
import { OccupationList } from './OccupationList';
import { listSize, occupationListNames } from './occupationLists';
import { useSchemaWords } from './schemaWords';
import { TargetNames } from './TargetNames';

/** When a record counts as digital, and the occupation lists that decide. */
export function DigitalSection() {
  const { t } = useWords();
  const reference = useReference();
  const { field, value } = useSchemaWords();
  const { occupations } = reference;
  const using = reference.ledger.filter(({ reading }) => reading.filter.digital);
  return (
    <MethodSection id="digital">
      <p>{t('method.digital.lead')}</p>
      <ol>
        <li>
          {t('method.digital.engineer', {
            programme: value('training', 'program', 'digital-engineer'),
            n: listSize(occupations, 'digital-engineer-2025'),
          })}
        </li>
        <li>{t('method.digital.catalogue', { n: listSize(occupations, 'digital-skill-2022') })}</li>
        <li>{t('method.digital.declared', { field: field('training', 'is_digital_declared') })}</li>
        <li>{t('method.digital.none')}</li>
      </ol>
      <p>
        {t('method.digital.others', {
          competition: field('competition', 'is_digital_event'),
          supply: field('supply', 'is_digital_field'),
        })}
      </p>
      <p>
        {t('method.digital.using')}
        <TargetNames entries={using} />
      </p>
      {occupationListNames(occupations).map((list) => (
        <OccupationList key={list} list={list} />
      ))}
      <p className="note">{t('method.digital.codes')}</p>
    </MethodSection>
  );
}
