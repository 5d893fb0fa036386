import { Card } from '../../components/Card';
import { TableScroll } from '../../components/TableScroll';
import type { TableSchema } from '../../ingest/types';
import { schemas } from '../../reference/schemas';
import { useWords } from '../context';

/** Which columns a file may have, from the schemas that check it, and a template of each. */
export function SchemaList() {
  const { t } = useWords();
  return (
    <Card title={t('data.schemas')}>
      {Object.values(schemas).map((schema) => (
        <SchemaDetails key={schema.name} schema={schema} />
      ))}
    </Card>
  );
}

function SchemaDetails({ schema }: { schema: TableSchema }) {
  const { t, language } = useWords();
  return (
    <details>
      <summary>
        {t(`dataset.${schema.name}`)}
        {t('list.paren', { text: schema.fields.length })}
      </summary>
      <p>
        <a className="template-link" href={templateAddress(schema)} download={`${schema.title}_模板.csv`}>
          {t('data.template')}
        </a>
      </p>
      <TableScroll label={t(`dataset.${schema.name}`)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('data.field')}</th>
              <th scope="col">{t('data.english')}</th>
              <th scope="col">{t('data.required')}</th>
              <th scope="col">{t('data.format')}</th>
            </tr>
          </thead>
          <tbody>
            {schema.fields.map((field) => (
              <tr key={field.name}>
                <th scope="row">{language === 'zh' ? field.title : field['x-title-en']}</th>
                <td>
                  <code>{field.name}</code>
                </td>
                <td>{field.constraints?.required ? '●' : ''}</td>
                <td>
                  {field.constraints?.enum
                    ?.map((value) => field['x-values']?.[value]?.[language] ?? value)
                    .join(t('list.and')) ?? t(`type.${field.type}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}

/** A template as a data address: Chinese headings, UTF-8 with a byte-order mark so that Excel reads it. */
function templateAddress(schema: TableSchema): string {
  const headings = schema.fields.map(({ title }) => title).join(',');
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${headings}\r\n`)}`;
}
