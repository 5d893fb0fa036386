import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Card } from '../../components/Card';
import type { Entry } from '../../model/ledger';
import { carrierDimensions } from '../../query/carriers';
import type { TargetView } from '../../query/targetView';
import { useWords } from '../context';
import { isPublic } from '../edition';
import { CarrierTable } from './CarrierTable';

/** Who carries the figure: districts in official order, occupations and institutions by volume. */
export function CarrierLists({ entry, view }: { entry: Entry; view: TargetView }) {
  const { t } = useWords();
  const shown = carrierDimensions.filter(
    (dimension) => view.carriers[dimension] && !(dimension === 'institution' && isPublic()),
  );
  if (shown.length === 0) return null;
  return (
    <Card title={t('target.carriers')} className="carriers-card">
      <Tabs>
        <TabList aria-label={t('target.carriers')} className="tab-list">
          {shown.map((dimension) => (
            <Tab key={dimension} id={dimension} className="tab">
              {t(`filter.${dimension}`)}
            </Tab>
          ))}
        </TabList>
        {shown.map((dimension) => (
          <TabPanel key={dimension} id={dimension} shouldForceMount className="tab-panel">
            <CarrierTable
              entry={entry}
              view={view}
              dimension={dimension}
              carriers={view.carriers[dimension]!}
            />
          </TabPanel>
        ))}
      </Tabs>
    </Card>
  );
}
