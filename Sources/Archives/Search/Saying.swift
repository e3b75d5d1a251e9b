import Deliberation
import Text

/// A text that a search may find, and where it stands.
package struct Saying: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 会议名称.
    case title
    /// 议题: its title, and what was said of it before the meeting.
    case issue
    /// 方案: a version of a motion, and what was to be changed in one.
    case version
    /// 发言、补记、不同意见和答复.
    case remark
    /// 议定事项.
    case outcome
    /// 任务, and how far it has come.
    case task
    /// 地点, 点位.
    case place
    /// 人, 单位和队伍.
    case person
    /// 房号.
    case room
    /// 文号, 工单号, the numbers of issues, matters and cards.
    case number
    /// 事项 of the ledger.
    case matter
    /// 协议和承诺、收支、意见.
    case card
    /// 办理记录.
    case note
  }

  package var kind: Kind
  /// The number of the issue that it belongs to; nil for none.
  package var issue: String?
  /// Which version of a motion, from 1; nil for none.
  package var version: Int?
  package var text: String
  /// What else it is found by: its syllables with a blank between, or a home's numbers, `24-3-501`.
  package var reading: String?

  package init(
    _ kind: Kind, _ text: String, issue: String? = nil, version: Int? = nil, reading: String? = nil
  ) {
    (self.kind, self.issue, self.version) = (kind, issue, version)
    (self.text, self.reading) = (text, reading)
  }

  /// A title or a name, found by its pinyin too.
  static func named(_ kind: Kind, _ text: String, issue: String? = nil) -> Saying {
    Saying(kind, text, issue: issue, reading: Pinyin(ofText: text).text)
  }

  /// Whether it says anything that may be found: not where its words were struck out.
  var isFindable: Bool { !text.isEmpty && text != Redacted.mark }
}

extension Saying: Packable {
  private static let kinds = Cases<Kind>()

  func pack(into bytes: inout Packing) {
    bytes.add(kind, of: Saying.kinds)
    bytes.add(issue)
    bytes.add(version)
    bytes.add(text)
    bytes.add(reading)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    let kind = try bytes.value(of: Saying.kinds)
    let (issue, version) = (try bytes.optionalText(), try bytes.optionalNumber())
    self.init(
      kind, try bytes.text(), issue: issue, version: version, reading: try bytes.optionalText())
  }
}
