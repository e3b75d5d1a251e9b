import Text
import Values

extension Workbook.Cell {
  /// What stands in the file: a number by its digits, or a text.
  enum Content {
    case nothing
    case number(String)
    case text(String)
  }

  var content: Content {
    switch self {
    case .blank: .nothing
    case .text(let text): text.isEmpty ? .nothing : .text(text)
    case .number(let number):
      DecimalDigits("\(number)") == nil ? .text("\(number)") : .number("\(number)")
    case .decimal(let digits): DecimalDigits(digits) == nil ? .text(digits) : .number(digits)
    case .day(let day): day.serial.map { .number("\($0)") } ?? .text(day.writtenOut)
    }
  }

  /// How many cells it is wide, its widest line.
  var cells: Int {
    switch self {
    case .blank: 0
    case .text(let text):
      text.split(whereSeparator: \.isNewline).map { Text.cells(of: String($0)) }.max() ?? 0
    case .number(let number): "\(number)".utf8.count
    case .decimal(let digits): digits.utf8.count
    case .day(let day): Text.cells(of: day.writtenOut)
    }
  }

  /// Whether it takes several lines where so many cells are the most.
  func isBroken(at widest: Int) -> Bool {
    guard case .text(let text) = self else { return false }
    return cells > widest || text.contains(where: \.isNewline)
  }

  func style(_ alignment: Alignment, isWrapped: Bool) -> CellStyle {
    var style = CellStyle(isBordered: true, isWrapped: isWrapped)
    switch alignment {
    case .leading: style.place = .leading
    case .center: style.place = .centre
    case .trailing: style.place = .trailing
    }
    switch content {
    case .nothing: style.format = .text
    case .text(let text): (style.format, style.isQuoted) = (.text, text.isReckoned)
    case .number(let digits):
      if case .day = self {
        style.format = .day
      } else {
        style.format = .number(decimals: DecimalDigits(digits)?.decimals ?? 0)
      }
    }
    return style
  }
}
