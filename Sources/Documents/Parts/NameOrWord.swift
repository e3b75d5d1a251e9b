/// Ordinary words that people are called by, too: 方案, 安居, 建国.
///
/// Where somebody on the roster is, the word may be them or not: 安居工程 isn't. It stays as it was
/// written and its sentence is asked, unless what stands beside it says that it is somebody.
enum NameOrWord {
  /// Whether a name is as well a word of what meetings write.
  static func isWord(_ name: [Character]) -> Bool { words.contains(String(name)) }

  /// Whether what stands beside it says that somebody is meant: 由方案负责, 安居同志.
  static func isSomebody(_ text: [Character], from start: Int, to end: Int) -> Bool {
    let before = String(text[..<start].suffix(2))
    let after = String(text[end...].prefix(4))
    if MaskedPiece.roles.contains(where: before.hasSuffix) { return true }
    if titles.contains(where: after.hasPrefix) { return true }
    if after.hasPrefix("负责"), !after.hasPrefix("负责人") { return true }
    if after.hasPrefix("家"), !"园具庭长属政电禽".contains(after.dropFirst().first ?? "。") { return true }
    guard let last = before.last, "由请让叫找给".contains(last) else { return false }
    return after.first.map { "、，,。；;和与及".contains($0) } ?? true
  }

  private static let titles = [
    "同志", "先生", "女士", "师傅", "本人", "老师", "大爷", "大妈", "奶奶", "爷爷", "阿姨", "叔叔", "住户", "业主",
    "居民", "同意", "反对", "表示", "牵头", "看护",
  ]

  private static let words: Set<String> = Set(
    """
    安居 安全 安装 安静 安排 安心 安宁 安康 安定 白天 白色 包括 包装 毛病 别人 别墅 常年 常务 常见 常规 车辆 车位 车棚
    车库 车道 成立 成员 成本 成果 成年 程序 程度 单位 单元 单独 单车 党员 党委 党组 东方 段落 房屋 房间 房产 房顶 方案
    方便 方向 方法 方式 方面 丰富 富强 干净 甘心 高度 高层 高空 高峰 高温 公平 公共 公开 公示 公告 公园 公正 顾问 关于
    关闭 关爱 关心 管理 管道 管线 光明 光线 光荣 广播 广场 国家 国庆 国旗 海淀 海南 海棠 和平 和谐 和睦 河北 河南 红旗
    红星 华北 华夏 花园 花坛 花木 花草 环境 欢迎 黄色 黄河 季度 吉祥 纪律 纪要 纪念 计划 计算 计票 计量 家庭 家具 家长
    家属 建国 建设 建议 建筑 建立 健康 江南 江北 解放 解决 解释 金额 金融 经费 经济 经营 井盖 景观 景区 康复 康乐 快乐
    乐园 乐器 凌晨 凌霄 林木 林地 路灯 路面 路口 马路 马上 满意 梅花 米色 苗木 苗圃 民主 民生 民族 民意 明确 明显 明细
    明天 南方 宁静 农村 平安 平台 平方 平时 平整 平均 平等 齐心 前进 强制 青年 青春 青松 全面 全部 全体 全程 全天 任务
    任何 任期 山水 商业 商店 商户 商量 尚未 胜利 施工 施行 石材 石板 石榴 时间 时段 时候 时限 时长 双方 水电 水管 水泥
    水池 水箱 松树 太阳 太平 台阶 唐装 天津 田园 同心 同意 通过 团结 万一 万家 王府 卫生 卫星 温度 温馨 文明 文化 文件
    文体 文字 吴江 武装 西方 向阳 向南 项目 小区 小组 小型 新村 新建 新华 幸福 兴旺 兴隆 徐行 严格 严禁 严重 阳光 阳台
    杨树 杨柳 杨絮 养老 叶子 银杏 应当 应急 应该 应到 应付 永久 永远 友好 友谊 于是 元旦 元宵 园林 云南 展览 张贴 章程
    长期 长度 长城 长安 长春 振兴 支持 志愿 中心 中华 中秋 中间 重阳 重点 周边 周末 周围 周期 朱红 竹子 庄重 庄园 自愿
    自治 走廊 祖国
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
