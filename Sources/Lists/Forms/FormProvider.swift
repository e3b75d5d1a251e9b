import Text

/// Which program gave out a sheet of answers, told by columns that it alone has.
package enum FormProvider: Hashable, Sendable {
  /// 问卷星: 提交答卷时间, 所用时间, 来源详情, 来自IP; questions bear their numbers.
  case wenjuanxing
  /// 腾讯收集表、腾讯文档: 提交者（自动）, 提交时间（自动）; questions end in （必填）.
  case tencent
  /// 金山表单: 填写者 or 提交者 and a time, without 腾讯's mark.
  case kingsoft
  /// 接龙, pasted or given out as a sheet.
  case chain
  /// Anything else with people and answers in it.
  case sheet

  init(headings: [String]) {
    let written = headings.map(\.foldedName)
    let keys = Set(headings.map(SheetHeading.key))
    if keys.contains("提交答卷时间") || keys.contains("来自ip") {
      self = .wenjuanxing
    } else if written.contains(where: { $0.hasPrefix("提交") && $0.contains("(自动)") }) {
      self = .tencent
    } else if keys.contains(where: { $0.hasPrefix("接龙") }) {
      self = .chain
    } else if !keys.isDisjoint(with: ["填写者", "填写时间", "提交者", "提交人", "填写id"]) {
      self = .kingsoft
    } else {
      self = .sheet
    }
  }

  package func name(in language: Language) -> String {
    switch self {
    case .wenjuanxing: language("问卷星", "Wenjuanxing")
    case .tencent: language("腾讯收集表", "Tencent forms")
    case .kingsoft: language("金山表单", "Kingsoft forms")
    case .chain: language("接龙", "chat")
    case .sheet: language("其他表单", "another form")
    }
  }
}
