import Deliberation
import Text

extension Document {
  /// Puts （号码已隐去） for every mobile and identity number, whoever reads the copy.
  ///
  /// A landline stays: in a text that was voted on it is what was voted.
  mutating func maskPrivateNumbers(except allowed: PublicNumbers) {
    func masked(_ text: String) -> String { text.hidingPrivateNumbers(except: allowed) }
    title = title.map(masked)
    caption = caption.map(masked)
    blocks = blocks.map { $0.mapping(masked) }
  }
}

extension String {
  /// As every copy prints it, mobile and identity numbers hidden.
  func hidingPrivateNumbers(except allowed: PublicNumbers) -> String {
    // What was struck out has its own brackets.
    let plain = replacing("（\(Redacted.mark)）", with: Redacted.mark)
    var result = plain
    for number in PrivateNumber.all(in: plain).reversed()
    where number.kind != .landline && !allowed.allow(number, in: plain) {
      result.replaceSubrange(number.range, with: "（号码已隐去）")
    }
    return result
  }
}

extension Block {
  /// The block with every text in it changed alike.
  fileprivate func mapping(_ change: (String) -> String) -> Block {
    switch self {
    case .paragraph(let text): .paragraph(change(text))
    case .item(let level, let number, let text): .item(level, number, change(text))
    case .line(let text): .line(change(text))
    case .moment(let time, let text): .moment(time, change(text))
    case .labelled(let label, let text): .labelled(label, change(text))
    case .fields(let fields): .fields(fields.map { Field($0.label, change($0.text)) })
    case .table(let table):
      .table(
        TextTable(
          columns: table.columns, rows: table.rows.map { $0.map(change) }, drawn: table.drawn))
    case .signature(let who, let date): .signature(change(who), date: date)
    // Codes alone are printed small.
    case .small: self
    case .annex, .blank: self
    }
  }
}
