import { Card } from '../../components/Card';
import { TableScroll } from '../../components/TableScroll';
import type { TableSchema } from '../../ingest/types';
import { schemas } from '../../reference/schemas';
import { useWords } from '../context';

/** Which columns a file may have, from the schemas that check it, and a template of each. */
export function SchemaList() {
  const { t, language } = useWords();
  const all = Object.values(schemas);
  const downloads = () => import('./template/downloads');
  return (
    <Card title={t('data.schemas')}>
      <p className="note">{t('data.templateNote')}</p>
      <p className="choices">
        <button
          type="button"
          onClick={() => void downloads().then(({ saveDictionary }) => saveDictionary(all, { t, language }))}
        >
          {t('data.dictionary')}
        </button>
        <button
          type="button"
          onClick={() =>
            void downloads().then(({ saveDataPackage }) => saveDataPackage(all, { t, language }))
          }
        >
          {t('data.package')}
        </button>
      </p>
      {all.map((schema) => (
        <SchemaDetails key={schema.name} schema={schema} />
      ))}
    </Card>
  );
}

function SchemaDetails({ schema }: { schema: TableSchema }) {
  const { t, language } = useWords();
  const save = async (kind: 'csv' | 'xlsx') => {
    const { saveTemplate } = await import('./template/downloads');
    saveTemplate(schema, kind, { t, language });
  };
  return (
    <details>
      <summary>
        {t(`dataset.${schema.name}`)}
        {t('list.paren', { text: schema.fields.length })}
      </summary>
      <p className="choices">
        {(['csv', 'xlsx'] as const).map((kind) => (
          <button key={kind} type="button" onClick={() => void save(kind)}>
            {t(kind === 'csv' ? 'data.template' : 'data.templateXlsx')}
          </button>
        ))}
      </p>
      <TableScroll label={t(`dataset.${schema.name}`)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('data.field')}</th>
              <th scope="col">{t('data.english')}</th>
              <th scope="col">{t('data.required')}</th>
              <th scope="col">{t('data.format')}</th>
              <th scope="col">{t('data.description')}</th>
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
                <td lang="zh-CN">{field.description}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}
