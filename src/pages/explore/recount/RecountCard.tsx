import { Card, Guarded } from '../../../components/Card';
import { CopyButton } from '../../../components/CopyButton';
import { shownQuery } from '../../../query/explore/exploreFigure';
import type { RecordCounts } from '../../../query/explore/recordCounts';
import { queryText } from '../../../query/queryText';
import { useData, useWords } from '../../context';
import { isPublic } from '../../edition';
import { TakeAway } from '../../export/TakeAway';
import { FoldedQuery } from '../../target/FoldedQuery';
import { loadedFiles } from '../../target/loadedFiles';
import { useExploreLabel } from '../exploreLabel';
import { useNear } from '../useNear';
import { useSettled } from '../useSettled';
import type { Answered, Asked } from '../useExplore';
import { recountLines, recountText, type RecountLine } from './recountLines';
import { useRecordCounts } from './useRecordCounts';
import { mostRecords, useRecordsOffer } from './useRecordsOffer';

interface RecountCardProps {
  answered: Answered;
  asOf: string;
  /** Whether another answer is on its way: what is here must not be copied meanwhile. */
  isStale: boolean;
}

/** 取数说明 of the figure of the page: what it counts by the names of fields, the records behind it, and the query. */
export function RecountCard({ answered, asOf, isStale }: RecountCardProps) {
  const { t } = useWords();
  const [ref, isNear] = useNear<HTMLDivElement>();
  const { measure, cut } = answered.asked;
  const { isSettled } = useSettled(answered.asked);
  const counts = useRecordCounts(measure, cut, isNear && !isStale && isSettled);
  return (
    <Card title={t('target.trace')} className="recount screen-only">
      <div ref={ref}>
        <p className="note">{t('recount.intro')}</p>
        <Guarded>
          {counts && !isStale && isNear ? (
            <Recounted answered={answered} asOf={asOf} counts={counts} />
          ) : (
            <p className="pending recount-place">{t('app.loading')}</p>
          )}
        </Guarded>
      </div>
    </Card>
  );
}

function Recounted({ answered, asOf, counts }: Omit<RecountCardProps, 'isStale'> & { counts: RecordCounts }) {
  const words = useWords();
  const { t } = words;
  const label = useExploreLabel();
  const data = useData();
  const { asked, views } = answered;
  const { measure, cut } = asked;
  const { files, repeated } = loadedFiles(words, measure.dataset, data);
  const given = { words, label, measure, cut, asOf, counts, files, repeated, figure: views.whole };
  const lines = recountLines(given);
  const { query, params } = shownQuery(measure, cut);
  return (
    <>
      <dl className="recount-lines">
        {lines.map(({ id, term, texts }) => (
          <div key={id} data-recount={id}>
            <dt>{term}</dt>
            {texts.map((text) => (
              <dd key={text}>{text.startsWith('=') ? <code>{text}</code> : text}</dd>
            ))}
          </div>
        ))}
      </dl>
      <p className="page-tools">
        <CopyButton label={t('target.copyTrace')} text={recountText(words, lines)} />
      </p>
      {!isPublic() && <Records asked={asked} asOf={asOf} lines={lines} counts={counts} />}
      <FoldedQuery text={queryText(query, params)} />
    </>
  );
}

interface RecordsProps {
  asked: Asked;
  asOf: string;
  lines: readonly RecountLine[];
  counts: RecordCounts;
}

/** The records as files: those that are counted, and all that pass the filters with why the others are not. */
function Records({ asked: { measure, cut }, asOf, lines, counts }: RecordsProps) {
  const { t } = useWords();
  const offer = useRecordsOffer({ measure, cut, asOf, lines });
  const all = counts.loaded - counts.outsideFilters;
  const files = [
    { countedOnly: true, title: t('recount.recordsCounted'), n: counts.counted },
    { countedOnly: false, title: t('recount.recordsAll'), n: all },
  ];
  return (
    <div className="recount-files">
      <p className="note">{t('recount.filesNote')}</p>
      <ul>
        {files.map((file) => (
          <li key={file.title}>
            {file.title}
            {file.n > mostRecords.csv ? (
              <span className="note"> {t('recount.tooMany', { most: mostRecords.csv })}</span>
            ) : (
              <>
                {file.n > mostRecords.xlsx && (
                  <span className="note"> {t('recount.csvOnly', { most: mostRecords.xlsx })}</span>
                )}{' '}
                <TakeAway offer={offer(file)} />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
