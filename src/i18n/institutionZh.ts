/** Texts of one institution's profile, Chinese: the master text. */
export const institutionZh = {
  'profile.nothing': '所载数据中没有这家机构的培训和评价记录。',
  'profile.elsewhere': '{region}的数据中没有这家机构的培训和评价记录。',
  'profile.there': '查看该机构在{region}的情况',
  'profile.type': '机构类型',
  'profile.checks': '查看该机构的核查情况',

  'profile.rate': '{year}年参加考核{n}人，取最好成绩通过{m}人，通过率{p}（95%区间{low}～{high}）',
  'profile.rateRunning':
    '{year}年截至{date}参加考核{n}人，取最好成绩通过{m}人，通过率{p}（95%区间{low}～{high}），年度未结束',
  'profile.peers': '{rule}其他机构{k}家（不含本机构）合计通过率{q}',
  'profile.rule.unit': '同类型、同区县、职业结构相近的',
  'profile.rule.type': '同类型、职业结构相近的',
  'profile.rule.mix': '职业结构相近的',
  'profile.rule.all': '相近机构不足5家，改与本地区全部机构比较，',
  'profile.inside': '与同类机构无明显差异，不排位次',
  'profile.low': '明显低于同类机构水平，建议核实原因',
  'profile.lower': '低于同类机构水平，但在99.8%控制限以内，可能出于偶然，不排位次',
  'profile.higher': '高于同类机构水平，但在99.8%控制限以内，可能出于偶然，不排位次',
  'profile.high': '明显高于同类机构水平',
  'profile.noPeers': '没有可比较的其他机构',
  'profile.few': '参加考核不足{k}人，不与同类机构比较',
  'profile.floorWaiting': '正在读取数字技术工程师培育项目的考核记录……',
  'profile.floorOutside':
    '{floor}的年度通过率下限只适用于数字技术工程师培育项目，该机构没有该项目的考核记录，不作判断',
  'profile.floorOf': '数字技术工程师培育项目{year}年参加考核{n}人、通过{m}人：{text}',
  'profile.floorNone': '数字技术工程师培育项目{year}年：{text}',

  'profile.years': '各年度通过率',
  'profile.noExams': '没有该机构的考核记录，不计算通过率。',
  'profile.year': '年度',
  'profile.low95': '95%区间下限',
  'profile.high95': '95%区间上限',
  'profile.points': '较上年（个百分点）',
  'profile.standardised': '标准化通过率',
  'profile.attempts': '人次通过率',
  'profile.sittings': '参加考核',
  'profile.notOver': '年度未结束，仅作提示',
  'profile.uncovered': '{n}人所考职业、等级没有其他机构可比，未计入标准化',
  'profile.bestResult':
    '通过率＝通过人数÷参加考核人数，同一人、职业、等级取当年最好成绩，缺考另列；区间为Wilson区间。',
  'profile.attemptsNote': '人次通过率＝通过人次÷参加考核人次，补考重复计。',
  'profile.standardNote':
    '标准化通过率以同地区其他机构同职业、同等级的通过率为基准，扣除职业、等级结构的影响，供与通过率对照。',

  'profile.occupations': '分职业情况',
  'profile.occupationsNote':
    '开班按开班日期、结业按结业日期计入当年，跨年的班级两数不在同一年；考核按考试日期，取最好成绩。',

  'profile.months': '逐月情况',
  'profile.monthsNote': '没有柱、表中为“—”的，当月无该项记录，不等于零。',
  'profile.emptyMonth': '当月无记录（不等于零）',
  'profile.to': '至',

  'profile.classes': '班级',
  'profile.classCount': '共{n}个班，按开班日期由近到远排列',
  'profile.noClasses': '没有该机构的开班记录。',
  'profile.classId': '班级编号',
  'profile.start': '开班日期',
  'profile.end': '结业日期',
  'profile.completionRate': '结业率',
  'profile.required': '规定学时',
  'profile.least': '完成学时（最少）',
  'profile.most': '完成学时（最多）',
  'profile.hoursState': '学时情况',
  'profile.classesNote':
    '一个班有多个职业或等级的，分行列出。完成学时为结业人员的最少和最多学时。“不适用学时规定”指不属于重庆市数字技术工程师培育项目，或开班早于文件施行。',
  'profile.rateNote': '结业率＝结业÷（结业＋结业考核不合格＋退训），在训的不计；还有人在训的班级不列结业率。',
  'profile.hours.reached': '结业人员均达到规定学时',
  'profile.hours.short': '有结业人员未达到规定学时，需核实',
  'profile.hours.unknown': '有结业人员未填完成学时',
  'profile.hours.nobody': '尚无结业人员',
  'profile.hours.noLine': '职业、等级不在附件内或未填写',
  'profile.hours.unbound': '不适用学时规定',

  'profile.completion': '结业情况',
  'profile.startYear': '开班年度',
  'profile.classesHeading': '班级（个）',
  'profile.failed': '结业考核不合格人次',
  'profile.withdrawn': '退训人次',
  'profile.running': '在训人次',
  'profile.courses':
    '截至{date}开班{classes}个、{n}人次：结业{completed}人次，结业考核不合格{failed}人次，退训{withdrawn}人次，在训{running}人次',
  'profile.coursesRate': '培训已结束的人员结业率{p}',
  'profile.completionNote': '按开班日期所在年度归类，跨年的班级整班计入开班年度。',

  'profile.hours': '学时情况',
  'profile.hoursLead':
    '适用学时规定的班级{n}个：结业人员均达到规定学时的{a}个，有人未达到的{b}个；结业{persons}人次中，达到{reached}人次，未达到{short}人次',
  'profile.hoursNote':
    '只计数字技术工程师培育项目的班级，规定学时按开班日期有效的附件学时；同一班有多个职业、等级的分别计。',
  'profile.hoursNone':
    '学时规定见{document}附件，只适用于重庆市{from}起开班的数字技术工程师培育项目；该机构没有这样的班级。',
  'profile.reached': '达到规定学时',
  'profile.short': '未达到规定学时',
  'profile.unknownHours': '未填完成学时',

  'profile.floor': '年度通过率下限（数字技术工程师培育项目）',
  'profile.noSubsidy': '该机构没有数字技术工程师培育项目的补贴性培训记录。',
} as const;
