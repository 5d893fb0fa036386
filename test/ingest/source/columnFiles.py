"""Writes columnFiles.ts: small Parquet, Arrow and Feather files by pyarrow (25.0.1), a writer that is none of our readers.

python3 -m venv v && v/bin/pip install pyarrow==25.0.1 pandas && v/bin/python columnFiles.py > columnFiles.ts
"""
import base64, io, datetime as dt
from decimal import Decimal
import pyarrow as pa, pyarrow.parquet as pq, pyarrow.feather as ft
import pyarrow.parquet.encryption as pe

china = dt.timezone(dt.timedelta(hours=8))
kinds = pa.table({
    '文字': pa.array(['王𬭎例', '', None]),
    '整数': pa.array([45, -7, None], pa.int32()),
    '长整数': pa.array([9007199254740993, 0, None], pa.int64()),
    '小数': pa.array([0.3, 1e21, None], pa.float64()),
    '单精度': pa.array([0.1, 2112.5, None], pa.float32()),
    '定点数': pa.array([Decimal('2112.50'), Decimal('-0.57'), None], pa.decimal128(12, 2)),
    '长定点数': pa.array([Decimal('12345678901234567890.123456789'), Decimal('-1.000000001'), None], pa.decimal128(38, 9)),
    '日期': pa.array([dt.date(2026, 3, 5), dt.date(1969, 12, 31), None], pa.date32()),
    '时刻': pa.array([dt.datetime(2026, 3, 5), dt.datetime(2026, 3, 28, 10, 15, 22, 500000), None], pa.timestamp('us')),
    '北京时刻': pa.array([dt.datetime(2026, 3, 5, tzinfo=china), dt.datetime(2026, 3, 28, tzinfo=china), None], pa.timestamp('ms', 'Asia/Shanghai')),
    '零时区日': pa.array([dt.datetime(2026, 3, 5, tzinfo=dt.timezone.utc), dt.datetime(2026, 3, 28, tzinfo=dt.timezone.utc), None], pa.timestamp('ms', 'UTC')),
    '是否': pa.array([True, False, None]),
    '类别': pa.array(['培训', '评价', None]).dictionary_encode(),
    '时间': pa.array([dt.time(10, 15, 22), dt.time(0, 0), None], pa.time32('ms')),
})
# Long enough that one LZ4 frame has several blocks which refer to each other.
long = pa.table({'编号': pa.array([f'CQX-{n % 11:04d}' for n in range(9000)]), '人数': pa.array([n % 7 for n in range(9000)], pa.int64())})
nested = pa.table({'编号': ['1'], '名单': pa.array([['甲', '乙']]), '地址': pa.array([{'省': '渝'}]), '照片': pa.array([b'\xff\xd8'])})

def parquet(table, **options):
    out = io.BytesIO(); pq.write_table(table, out, **options); return out.getvalue()
def arrow(table, compression=None, stream=False):
    out = io.BytesIO(); make = pa.ipc.new_stream if stream else pa.ipc.new_file
    with make(out, table.schema, options=pa.ipc.IpcWriteOptions(compression=compression)) as writer: writer.write_table(table)
    return out.getvalue()
def feather(table, **options):
    out = io.BytesIO(); ft.write_feather(table, out, **options); return out.getvalue()

class Client(pe.KmsClient):
    def __init__(self, *_): super().__init__()
    def wrap_key(self, key, _): return base64.b64encode(key)
    def unwrap_key(self, key, _): return base64.b64decode(key)
def encrypted(plain):
    factory = pe.CryptoFactory(lambda *_: Client())
    config = pe.EncryptionConfiguration(footer_key='k', column_keys={'c': ['文字']}, plaintext_footer=plain)
    out = io.BytesIO()
    with pq.ParquetWriter(out, kinds.schema, encryption_properties=factory.file_encryption_properties(pe.KmsConnectionConfig(), config)) as w: w.write_table(kinds)
    return out.getvalue()

small = kinds.select(['文字', '整数', '定点数', '日期', '类别'])
files = {f'parquet {codec}': parquet(small, compression=codec) for codec in ['none', 'snappy', 'gzip', 'brotli', 'zstd', 'lz4']}
files |= {
    'parquet kinds': parquet(kinds),
    'parquet second version of pages, two groups': parquet(small, data_page_version='2.0', row_group_size=2, compression='zstd'),
    'parquet int96': parquet(kinds.select(['文字', '时刻']), use_deprecated_int96_timestamps=True),
    'parquet nested': parquet(nested),
    'parquet locked': encrypted(False),
    'parquet locked columns': encrypted(True),
    'arrow kinds': arrow(kinds),
    'arrow stream kinds': arrow(kinds, stream=True),
    'arrow lz4': arrow(small, 'lz4'), 'arrow zstd': arrow(small, 'zstd'), 'arrow stream zstd': arrow(small, 'zstd', True),
    'arrow lz4 long': arrow(long, 'lz4'), 'arrow zstd long': arrow(long, 'zstd'),
    'arrow nested': arrow(nested),
    'feather': feather(small),
}
try: files['feather 1'] = feather(kinds.select(['文字', '整数']), version=1)
except Exception as error: pass
print('/** Files by pyarrow 25.0.1, in base64; made by columnFiles.py beside this. */')
print('export const columnFiles = {')
for name, content in files.items(): print(f"  '{name}':\n    '{base64.b64encode(content).decode()}',")
print('} as const;')
