import { ownFile, type OwnFile } from './loading';

/** The 39 units that report in Chongqing since 江北区 and 渝北区 ended, in the official order. */
export const reporting =
  `万州区 黔江区 涪陵区 渝中区 大渡口区 沙坪坝区 九龙坡区 南岸区 北碚区 巴南区 长寿区 江津区 合川区 永川区 南川区 綦江区
大足区 璧山区 铜梁区 潼南区 荣昌区 开州区 梁平区 武隆区 城口县 丰都县 垫江县 忠县 云阳县 奉节县 巫山县 巫溪县 石柱县 秀山县
酉阳县 彭水县 两江新区 西部科学城重庆高新区 万盛经开区`.split(/\s/);

/** A register of training reports for October 2026; every tenth is a zero report. */
export function submissionsOf(units: readonly string[]): OwnFile {
  const rows = units.map((unit, i) => `重庆市,2026-10-31,${unit},2026-10,培训,${i % 10 === 0 ? '是' : '否'}`);
  return ownFile('报送.csv', ['地区,数据截至日期,填报单位,报送月份,数据类别,零报告', ...rows].join('\n'));
}
