/** Texts of the method page alone, Chinese; they come with the page, so that the first paint does not carry them. */
export const methodZh = {
  'method.intro':
    '本页说明各项数据的统计口径、计算方法和依据文件，由目标任务台账、行政区划、职业清单和文件清单直接生成，台账调整后随之更新。',

  'method.contents': '本页目录',

  'method.example.title': '算例：{title}（举例数字，不是实际数据）',
  'method.example.byMonths': '按月计算',
  'method.example.byDays': '按天计算',
  'method.example.pace': '由累计完成到评定结果',
  'method.example.given': '已知',
  'method.example.results': '计算结果',
  'method.example.thresholds': '阈值',
  'method.example.points': '与序时进度相比',
  'method.example.before': '2026年4月底累计完成',
  'method.example.monthsLeft': '剩余月数',
  'method.example.times': '后续月均需完成为近6个月月均的',
  'method.example.year': '{year}年完成',
  'method.example.yearToDate': '{year}年截至当日完成',
  'method.value.yes': '是',
  'method.value.no': '否',
  'method.kind.cumulative': '累计目标',
  'method.kind.per-year': '分年度目标',
  'method.kind.annual-average': '年均目标',
  'method.kind.stock': '存量指标',
  'method.kind.ratio': '比率指标',
  'method.role.list-size': '清单规模（不是目标任务）',
  'method.role.cap': '比例上限（不是目标任务）',
  'method.word.early': '期限前',

  'method.status.lead':
    '在推进的目标任务按进度比评定，已到期的按期末结果评定。符号和颜色只作辅助，以文字为准。',
  'method.status.caption': '十种评定结果',
  'method.status.word': '评定结果',
  'method.status.when': '适用情形',
  'method.when.met':
    '到期时达到目标任务数；未到期而累计完成已达到目标任务数的，为已提前完成。年均目标未到期的，累计完成须已够全部年度所需；存量指标没有基期数的和比率指标，到期后才评定。',
  'method.when.on-track': '未到期，进度比不低于{on}。完成率略低于序时进度的，写作“基本达到序时进度”。',
  'method.when.at-risk': '未到期，进度比不低于{risk}、低于{on}。',
  'method.when.behind': '未到期，进度比低于{risk}。',
  'method.when.missed':
    '到期时未达到目标任务数，期限以后的完成数不计入。分年度目标须各年度均完成，到期才评定为已完成。',
  'method.when.not-started': '数据截至日期早于任务期首日，或者按分解节点当日尚无序时应完成数。',
  'method.when.no-data':
    '未载入所需数据；存量指标没有公布数，或者到期后没有期限日及以后的公布数；比率指标的分母为零。',
  'method.when.withheld':
    '已载入报送登记，且评定期内有月份报送率低于{complete}。累计完成已达到目标任务数的仍评定为已完成，因为补报只会使其增加；比率指标可能因补报而下降，一律暂不评定。',
  'method.when.not-checkable': '载入数据只含比率的分子（如只含数字技能职业），缺少分母，无法计算。',
  'method.when.no-pace':
    '未到期的比率指标、没有基期数的存量指标，以及以上限或定数表述的任务：只列最新数和目标任务数。',
  'method.thresholds.caption': '评定阈值（取自目标任务台账）',
  'method.thresholds.targets': '适用范围',
  'method.thresholds.all': '全部{n}项目标任务',
  'method.thresholds.some': '{n}项目标任务',
  'method.thresholds.onTrack': '进度正常：进度比不低于',
  'method.thresholds.atRisk': '进度偏慢：进度比不低于',
  'method.thresholds.complete': '暂不评定：报送率低于',
  'method.thresholds.note':
    '评定按未舍入的进度比，页面显示两位小数。比率指标和没有基期数的存量指标不使用进度比阈值，存量指标不使用报送率阈值。',
  'method.thresholds.own':
    '阈值由本看板设定，供内部提示使用，不是考核标准，可在目标任务台账（targets.csv）的on_track_from、at_risk_from、complete_from三栏调整。',

  'method.counting.rows': '人次：逐人记录一条计一人次，汇总记录按所填数量计。同一人参加两次，计两人次。',
  'method.counting.persons':
    '人（名）：任务期内按人员代码去重；分年度目标在每个自然年度内各去重一次。没有人员代码的记录按人次计，并注明条数。人次与人不得互换。',
  'method.counting.items': '个（家、项）：按项目编号去重，同一平台、机构只计一次。',
  'method.counting.quantity': '张：按批次所填数量相加。',
  'method.counting.days':
    '一条记录可以包含几个事项，各按自己的日期计入。例如12月开班、次年1月结业的，开班计入当年，结业计入次年。',
  'method.counting.caption': '各数据集的事项和计数时点',
  'method.counting.event': '事项',
  'method.counting.day': '计入日期',
  'method.counting.rule': '计入条件',
  'method.counting.noDay': '没有填写计入日期的记录，不计入该事项。存量按公布数的时点引用，见“存量指标”。',
  'method.rule.all': '全部记录',
  'method.rule.is': '“{field}”为{values}',
  'method.rule.isNot': '“{field}”不为{value}',
  'method.rule.sum': '按“{field}”相加，未填写的不计',
  'method.rule.heats': '全部记录，同一赛项已有初赛记录的决赛除外',

  'method.digital.lead': '培训和评价记录按下列次序认定，符合前一项的不再看后一项：',
  'method.digital.engineer':
    '项目为“{programme}”，或者职业列入数字技术工程师职业清单（{n}个）的，为数字技术工程师职业。',
  'method.digital.catalogue': '职业列入数字技能职业目录（{n}个）的，为目录内数字技能职业。',
  'method.digital.declared': '“{field}”填为是的专项职业能力、特色职业（工种）等，为申报为数字技能。',
  'method.digital.none': '其余为非数字技能。',
  'method.digital.others':
    '竞赛记录按“{competition}”、平台与机构记录按“{supply}”的填报认定。项目制培训清单所列项目不因列入清单而认定为数字技能。',
  'method.digital.using': '按此认定统计的目标任务：',
  'method.digital.codes':
    '职业编码以文件所载为准。改版前的旧文件可能使用不同编码，核对时编码与名称须同时一致。',
  'method.list.digital-skill-2022': '数字技能职业目录',
  'method.list.digital-engineer-2025': '数字技术工程师职业清单',
  'method.list.dadukou-project-2022': '项目制培训清单',
  'method.list.summary': '{title}（{n}个）',
  'method.list.hoursNote': '学时按文件附件所载照录，个别职业高等级学时少于低等级。',
  'method.list.relatedNote': '文件未载职业编码；能够对应的，列出对应职业。',
  'method.list.seq': '序号',
  'method.list.code': '职业编码',
  'method.list.name': '名称',
  'method.list.junior': '初级学时',
  'method.list.intermediate': '中级学时',
  'method.list.senior': '高级学时',
  'method.list.related': '对应职业',
  'method.list.workType': '{occupation}的工种',

  'method.period.inside':
    '任务期含首日和末日。任务期外的完成数不计入，另列“任务期外（未计入）”。文件未写明起止日期的，取法见各目标任务的说明。',
  'method.period.asOf':
    '数据截至日期由载入的文件载明，按数据集和地区分别确定。各项计算以该日为时点，不取当前日期，该日以后的记录不计入。',
  'method.period.formula': '序时进度＝已过时间÷任务期全长',
  'method.period.by':
    '任务期由整月组成，且数据截至月末的，按月计算，6月30日为全年的50.0%；其他情形按天计算，首日和末日均计入。',
  'method.period.rounding': '显示时四舍五入到一位小数，未到期的不显示为100%。',

  'method.completion.formula': '完成率＝累计完成÷目标任务数',
  'method.completion.cut': '完成率可以超过100%。显示时只舍不入，保留一位小数：99.96%显示为99.9%。',
  'method.completion.points': '高于（低于）序时进度的百分点＝显示的完成率－显示的序时进度',
  'method.completion.printed': '用显示的两个数相减，与读者自行计算的结果一致。',
  'method.completion.share': '占比＝所选范围的完成数÷同口径全部完成数',
  'method.completion.perHead': '每万人完成数＝累计完成×10000÷常住人口（四舍五入保留两位小数）',
  'method.completion.population':
    '常住人口由使用单位载入，取不晚于数据截至年度的最近一年，注明年度和来源；文件中没有的单位不计算，不由其他单位推算；市本级、省本级和设区市本级不对应常住人口，不计算。人口数不影响任何目标的数值和评定。',
  'method.completion.reached': '达到目标任务数的日期，为任务期内逐日累计首次达到目标任务数之日。',
  'method.completion.from': '“以上”“不少于”含本数，“超过”不含本数。',

  'method.pace.plan': '序时应完成＝目标任务数×序时进度',
  'method.pace.milestones': '台账载有分解节点的，在节点之间均匀推算。',
  'method.pace.noMilestones': '目前各项目标任务均未载分解节点。',
  'method.pace.withMilestones': '载有分解节点的目标任务：',
  'method.pace.ratio': '进度比＝累计完成÷序时应完成',
  'method.pace.units': '区县等单位只有下达了分解任务，才计算完成率、评定进度；未下达的只列完成数和占比。',

  'method.rate.remaining': '尚需完成＝目标任务数－累计完成（不小于零）',
  'method.rate.needed': '后续月均需完成＝尚需完成÷剩余月数',
  'method.rate.months':
    '剩余月数为数据截至日期到任务期末日的月数，不满一个月的按当月天数折算。后续月均需完成显示时只入不舍，已达到目标任务数的为零。',
  'method.rate.recent': '近{n}个月月均＝最近{n}个完整月份完成数之和÷{n}',
  'method.rate.firm': '只取已经结束且不是初步数的月份；累计目标只取任务期内的月份；不足{n}个月的不计算。',
  'method.rate.lastYear': '上年同期月均取这{n}个月份在上一年的平均数，数据没有覆盖或者含初步数的不计算。',

  'method.completeness.register':
    '是否报齐只看报送登记（单位、月份、数据集，含零报告），不由业务记录推断：没有记录不等于没有报送，有记录也不等于已经报齐。',
  'method.completeness.formula': '报送率＝已报单位数÷应报单位数',
  'method.completeness.worst':
    '应报单位为该月末有效的填报单位。从登记的首月或任务期首月（取较晚者）起，逐月计算到评定期内最后一个完整月份，以报送率最低的月份为准。',
  'method.completeness.withheld': '报送率低于{complete}的，暂不评定进度，同时列出未报单位；数据照常显示。',
  'method.completeness.unknown': '未载入报送登记的，报齐情况不详，不影响评定。',
  'method.completeness.provisional':
    '初步数：数据截至日期尚未结束的月份，以及报送率低于阈值的月份。图中以斜纹表示，不计入近期月均。',
  'method.completeness.expected': '填报单位名单见“行政区划”',

  'method.years.ofThisKind': '属于此类的：',
  'method.years.perYear':
    '每个自然年度分别评定。页面先列数据截至日期所在的年度，并注明年份；年度结束即评定该年度结果。全部到期后，各年度均完成的为已完成。',
  'method.years.average': '年均＝已满年度完成数之和÷已满年度数',
  'method.years.judged': '按已满年度的年均数评定，单个年度不单独评定；首个年度未满的，按首个年度的进度评定。',
  'method.years.early':
    '未到期而年均数高于目标任务数的，为进度正常，因为年均数仍可能下降；累计完成已够全部年度所需的，为已提前完成。',
  'method.years.actual': '已满年度年均',
  'method.years.ratio': '进度比（年均÷目标任务数）',
  'method.years.needed': '后续月均需完成＝（目标任务数×年度数－累计完成）÷剩余月数',

  'method.stock.quoted': '存量不由培训、评价记录累加，只引用数据截至日期以前最新的公布数，并注明时点和来源。',
  'method.stock.closed': '到期后，以期限日及以后的第一个公布数评定；没有的列为暂无数据，不列为未达到。',
  'method.stock.plan': '序时应完成＝基期数＋（目标任务数－基期数）×序时进度',
  'method.stock.baseline': '只有台账载有基期数的存量指标才评定进度，序时进度按公布数的时点计算。',
  'method.stock.noBaseline': '目前{n}项存量指标均未载基期数，不评定进度。',
  'method.stock.withBaseline': '载有基期数的：',

  'method.ratio.formula': '比率＝分子÷分母',
  'method.ratio.judged':
    '分子和分母取自同一次载入的数据。未到期的只列当前比率，不评定进度；到期后评定是否达标，恰好等于目标的为达标。',
  'method.ratio.checkable': '载入数据只含分子的，算得的比率必为100%，没有意义，列为不具备核查条件。',
  'method.ratio.partWhole': '分子为{part}；分母为{whole}。',
  'method.floor.title': '培训机构通过率底线',
  'method.floor.each': '{floor}是每个机构每个年度的底线，不是全地区的目标；本看板列示达到底线的机构占比。',
  'method.floor.rate': '年度通过率＝全年合格人数÷全年参加考核人数',
  'method.floor.best':
    '按考试日期分年度。同一人在同一机构、同一职业、同一等级取全年最好成绩，缺考的不计入；没有人员代码的记录逐条计。',
  'method.floor.share': '机构占比＝年度通过率不低于{floor}的机构数÷有考核记录的机构数（应为100%）',
  'method.floor.judged': '恰好{floor}为达到。当年没有人参加考核的机构不计算通过率，也不计入分母。',

  'method.comparison.formula': '同比＝本期完成数÷上年同期完成数－1',
  'method.comparison.same':
    '本期算到数据截至日期，上年同期取相同的起止日期，月末对应月末；不满月的不与整月比较。',
  'method.comparison.long': '所选时段超过一年的，取其中最后一个自然年度到数据截至日期。',
  'method.comparison.none': '上年同期没有被数据完整覆盖，或者上年同期为零的，不计算同比。',
  'method.comparison.yearBefore': '上年全年完成',
  'method.comparison.after': '其中{date}以后完成',
  'method.comparison.thisYear': '本年截至当日完成',

  'method.divisions.then': '各项数据按业务发生时有效的行政区划统计，单位名称和编码均有起止日期。',
  'method.divisions.codes': '同名单位以编码区分，不按名称对应：{shared}。',
  'method.divisions.ownLevel':
    '市本级、省本级和各市本级是单独的填报单位，不是合计数；设区的市一行为该市本级与所辖县（市、区）之和。',
  'method.divisions.order': '区县按行政区划顺序排列，不分先后。',
  'method.divisions.change': '{region}自{day}起：',
  'method.divisions.ended': '不再使用{names}',
  'method.divisions.started': '启用{names}',
  'method.divisions.reporting': '应报单位由{a}个变为{b}个',
  'method.divisions.area':
    '2025年11月6日江北区、渝北区撤销，两江新区成为行政区，原渝北区所辖镇街分别划归两江新区和北碚区，无法按记录拆分。跨该日的比较，应将原江北区、渝北区、两江新区、北碚区合并统计；分区县的同比未作合并，上述单位不宜单独比较。',
  'method.units.title': '{region}可填报的单位（{n}个）',
  'method.units.name': '单位',
  'method.units.id': '编码',
  'method.units.local': '（本看板自编）',
  'method.units.parent': '上级',
  'method.units.valid': '有效期',
  'method.units.always': '一直有效',
  'method.units.open': '以前',
  'method.units.now': '至今',
  'method.units.reporting': '应报送',

  'method.caveats.evidence':
    '业务记录不能证明报送情况：某单位当月没有记录，可能是没有开展，也可能是没有报送，以报送登记为准。',
  'method.caveats.overlaps': '台账载明统计范围有重叠的目标任务{n}对，重叠的数据不得相加。',
  'method.caveats.readings': '文件未明确计数时点的，默认取一种口径，同时列出另一种：',
  'method.caveats.notTargets': '清单规模和比例上限不是目标任务，不作评定：',
  'method.caveats.persons': '去重人数、项目数按单位、职业、机构分列时，分项相加可能大于总数。',
  'method.caveats.release': '各项数据为业务工作数据，非法定统计数据；正式结论以主管部门发布为准。',
  'method.caveats.pairs': '统计范围有重叠的目标任务（{n}对）',

  'method.ledger.lead':
    '台账（targets.csv）随页面一并提供，可在本单位服务器上调整；每一项均可点击查看完成情况、原文和说明。',
  'method.ledger.caption': '台账共{n}项：目标任务{a}项，清单和上限{b}项',
  'method.ledger.entry': '名称和编号',
  'method.ledger.source': '依据',
  'method.ledger.role': '性质',
  'method.ledger.period': '任务期',
  'method.ledger.value': '目标任务数',
  'method.ledger.counted': '统计口径',
  'method.ledger.other': '另一口径',
  'method.ledger.overlaps': '范围有重叠',
  'method.ledger.whole': '分母为{whole}',

  'method.documents.caption': '台账所依据的{n}份文件',
  'method.documents.number': '文号',
  'method.documents.name': '标题',
  'method.documents.issuer': '发文机关',
  'method.documents.issued': '发文日期',
  'method.documents.undated': '文件未载发文日期',
  'method.documents.entries': '台账项数',

  'method.forecast.intro':
    '推算只把已有各月完成量的变化延续下去，用于研判，不替代评定。存量、比率、上限和定额类目标任务，任务期已结束的，数据不足{n}个月的，数据未报齐暂不评定的，均不推算，并在页面注明。',
  'method.forecast.season':
    '季节指数＝各月完成量÷以该月为中心的12个月平均数，按月份取平均，1月、2月合并（春节移动）；不足{n}个月的不设季节指数',
  'method.forecast.level':
    '水平＝水平＋平滑系数×（剔除季节因素后的完成量－水平），平滑系数取使逐月误差平方和最小的一个（0.05至0.60）',
  'method.forecast.paths':
    '每月的相对误差连续3个月一组随机重抽，自最后一个完整月份起逐月延续水平、乘回季节指数，得出2000条可能的走势；随机数由固定种子产生，相同数据得出相同结果。',
  'method.forecast.result':
    '预计完成数取2000条走势的中位数，80%预测区间取第10至第90百分位，可能性为到期达到目标任务数的走势所占比例，达到月份为半数走势已达到的第一个月份。',
  'method.forecast.grade':
    '可能性≥{a}为预计可按期完成，{b}—{a}为能否按期完成尚不确定，低于{b}为预计难以按期完成',
  'method.forecast.history':
    '最多取近{n}个月；未结束的月份和初步数不用于推算走势；起步阶段低于各月中位数一半的月份不计入。报送期未满的已报数按现有数计入累计完成。',
  'method.forecast.whatIf':
    '增量测算：自下一个整月起，每条走势每月加上所填数，任务期末不足整月的按天数折算。',
  'method.forecast.source':
    '方法依据：季节分解和指数平滑为统计预测通用方法（Hyndman、Athanasopoulos《预测：方法与实践》），分组重抽为移动区块自助法（Künsch，1989）。以其他方式生成的序列检验，80%预测区间实际包含75%—85%。',
  'method.example.history': '2025年11月至2026年10月各月完成',
  'method.example.extra': '增量测算：每月多完成',
  'method.example.extraProbability': '增量测算的可能性',
  'method.example.interval': '80%预测区间',
  'method.example.total': '到期预计完成',
  'method.example.probability': '按期完成的可能性',
  'method.signal.intro': '控制图说明各月完成量的高低是正常波动，还是有了变化，与进度评定并列，互不替代。',
  'method.signal.centre': '平均水平＝近{n}个月（剔除季节因素后）完成量的平均数',
  'method.signal.limits': '波动范围＝平均水平±2.66×平均移动极差（下限不小于零）',
  'method.signal.range': '移动极差是相邻两个月之差的绝对值；大于平均移动极差3.267倍的剔除一次后重新平均。',
  'method.signal.rules':
    '有下列情形之一的列为提示：超出波动范围；连续{n}个月上升或下降；连续{n}个月在平均水平同一侧；3个月中有2个月在同一侧接近上下限（超过至上下限距离的三分之二）。',
  'method.signal.verdict':
    '直到最近一个月仍在持续的，写明持续高于、低于平均水平或持续上升、下降；否则为平稳或没有持续变化。近12个月中超出波动范围的月份提请核实。',
  'method.signal.trial':
    '不足12个月的，波动范围为试算结果；不足24个月的，不剔除季节因素；剔除季节因素的，1月、2月按两个月的平均数列示，缺一个月的不列；初步数不计入。',
  'method.signal.source': '方法依据：单值－移动极差控制图（XmR），英国国民保健署“Making Data Count”。',
  'method.example.months12': '2025年11月至2026年10月各月完成（未剔除季节因素）',
  'method.example.movingRange': '平均移动极差',
  'method.example.outside': '超出波动范围的月份',
  'method.institutions.rate':
    '通过率＝通过人数÷参加考核人数（一年内，同一人、同一职业、同一等级取最好成绩；缺考另列）',
  'method.institutions.attempts': '人次通过率＝考核合格人次÷参加考核人次（补考各次分别计）',
  'method.institutions.names':
    '两者不同名，不互相替代。年度未结束的，通过率仅作提示。通过率和占比保留一位小数，只舍不入，低于25%的不会显示为25.0%。',
  'method.institutions.interval':
    '95%置信区间＝（m＋z²/2±z√(m(n－m)/n＋z²/4)）÷（n＋z²），m为通过人数，n为参加考核人数，z＝1.96（Wilson方法）',
  'method.institutions.chance':
    '控制图以全体机构的总通过率θ为中线。机构之间没有差别时，95%（99.8%）的机构在95%（99.8%）控制限以内；只计随机波动的控制限用二项分布的准确界限。',
  'method.institutions.spread':
    '离散系数φ＝Σz²÷N（两端各10%取邻近值）；机构间方差τ²＝max(0，(Nφ－(N－1))÷(Σw－Σw²÷Σw))，w＝4n',
  'method.institutions.adjusted': '调整后的控制限＝sin²(arcsin√θ±z√(1/4n＋τ²))，z＝1.96或3.09',
  'method.institutions.never':
    '调整只放宽控制限，不使其窄于只计随机波动的控制限；可在页面上改看只计随机波动的控制限。',
  'method.institutions.standardised':
    '按职业结构标准化的通过率＝本机构通过人数÷按其他机构同职业、同等级通过率推算的通过人数×其他机构的总通过率（不超过100%）',
  'method.institutions.peers':
    '同类机构依次取同类型、同区县、职业结构相近的，不足{n}家的依次放宽到各区县、各类型、全部机构；职业结构相近，指至少{p}的参加考核人数属于相同职业。本机构不计在内。',
  'method.institutions.rank':
    '控制限以内的机构不排位次；参加考核不足{k}人的只列出，不排位次。位次默认不显示，不进入打印和导出材料。',
  'method.institutions.source':
    '方法依据：Newcombe（1998）方法3；Spiegelhalter（2005）《机构绩效比较的漏斗图》。',
  'method.example.groupRate': '总通过率',
  'method.example.examinees': '参加考核人数',
  'method.example.passed': '通过人数',
  'method.example.passRate': '通过率',
  'method.example.wilson': '95%置信区间',
  'method.example.limits95': '95%控制限（只计随机波动）',
  'method.example.limits998': '99.8%控制限（只计随机波动）',
} as const;
