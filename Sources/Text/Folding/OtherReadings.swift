/// The further ways to read characters that are common in names: 解 is xie as a surname and jie
/// elsewhere, and whoever types may know only one.
enum OtherReadings {
  /// Every reading of a character that has several; empty for others.
  static func of(_ scalar: Unicode.Scalar) -> [String] { readings[scalar] ?? [] }

  /// All letters of the several readings in a name, `v` as `u`.
  static func letters(in name: String) -> String {
    name.unicodeScalars.flatMap(of).joined().replacingV
  }

  private static let readings: [Unicode.Scalar: [String]] = {
    var readings: [Unicode.Scalar: [String]] = [:]
    for entry in list.split(whereSeparator: \.isWhitespace) {
      guard let scalar = entry.unicodeScalars.first else { continue }
      readings[scalar] = entry.dropFirst().split(separator: ",").map(String.init)
    }
    return readings
  }()

  private static let list = """
    解xie,jie 查zha,cha 乐yue,le 樂yue,le 单shan,dan,chan 單shan,dan,chan 仇qiu,chou 曾zeng,ceng
    区ou,qu 區ou,qu 朴piao,pu 盖ge,gai 蓋ge,gai 任ren 华hua 缪miao,mou 繆miao,mou 翟zhai,di
    宁ning 卜bu,bo 种chong,zhong 员yun,yuan 折she,zhe 黑he,hei 秘bi,mi 洗xian,xi 繁po,fan
    应ying 过guo 那na,ne 召shao,zhao 祭zhai,ji 句gou,ju 都du,dou 藏cang,zang 莘shen,xin
    重chong,zhong 覃qin,tan 能nai,neng 粘nian,zhan 薄bo,bao 车che,ju 車che,ju 行xing,hang
    盛sheng,cheng 尉wei,yu 石shi,dan 沈shen,chen 贾jia,gu 番pan,fan 隗wei,kui 宓mi,fu 谌chen,shen
    郗xi,chi 长chang,zhang 長chang,zhang 朝chao,zhao 茜qian,xi 晟sheng,cheng 柏bai,bo 参can,shen
    传chuan,zhuan 更geng 和he,huo 会hui,kuai 觉jue,jiao 卡ka,qia 陆lu,liu 率lv,shuai 娜na,nuo
    塞sai,se 省sheng,xing 宿su,xiu 提ti,di 系xi,ji 相xiang 兴xing 殷yin,yan 於yu,wu 载zai
    正zheng 中zhong 子zi 莎sha,suo 厦xia,sha 褚chu,zhu 谷gu,yu 阿a,e 伯bo,bai 强qiang,jiang
    弹tan,dan 降jiang,xiang 弋yi 叶ye,xie 葉ye,xie 佴nai,er 郝hao 逯lu 臧zang 纪ji 阚kan 阙que
    尹yin 邵shao 冼xian,xi 仝tong 乜nie,mie 不bu,fou 瞿qu,ju 戚qi 郦li 酆feng 俞yu,shu 瑱zhen,tian
    璟jing 琢zhuo,zuo 曦xi 仔zi,zai 大da,dai 调diao,tiao 朵duo 虹hong,jiang 夹jia 角jiao,jue 校xiao,jiao
    拓tuo,ta 吾wu,yu 洞dong 万wan,mo 亓qi 侗dong,tong 少shao 血xue,xie 育yu 洋yang 瑞rui 燕yan
    哈ha 逄pang 钭tou 仉zhang 尧yao 晁chao 幺yao 佟tong 夏xia 咸xian 勒le,lei 厘li,xi 期qi,ji 奇qi,ji
    荨xun,qian 荥xing,ying 莞guan,wan 俊jun 钰yu 栎li,yue 貉he,hao 峒tong,dong 蔓man,wan 葛ge 宛wan,yuan
    冠guan 泊bo,po 湛zhan 筠yun,jun 骁xiao 婼ruo,chuo 笃du 鲜xian 合he,ge 着zhe,zhuo 什shi,shen 艾ai,yi
    """
}

extension String {
  fileprivate var replacingV: String { String(map { $0 == "v" ? "u" : $0 }) }
}
