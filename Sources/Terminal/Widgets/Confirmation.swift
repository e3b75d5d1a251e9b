import Text

/// A question before something that can't easily be taken back.
///
/// Cancel comes first and is what Enter takes, so that a key pressed twice does nothing. The digit
/// that confirms is never the one that opened the question. What is truly dangerous asks for a word
/// to be typed.
package struct Confirmation: Sendable {
  package enum Answer: Sendable {
    case confirmed
    case cancelled
  }

  package let question: String
  /// What will happen, a paragraph each.
  package let details: [String]
  package let cancel: String
  package let confirm: String
  /// The word that must be typed; nil where a digit or an arrow and Enter are enough.
  package let word: String?
  /// What asks for the word, such as 请输入“散会”后按回车.
  package let prompt: String
  private let confirmDigit: Int
  private var confirms = false
  private var field = TextField(limit: 40)

  /// - Parameters:
  ///   - key: The key that led here.
  ///   - word: Typing it is the only way to confirm; widths don't matter.
  package init(
    _ question: String, details: [String] = [], cancel: String, confirm: String, openedBy key: Key,
    typing word: String? = nil, prompt: String = ""
  ) {
    self.question = question
    self.details = details
    self.cancel = cancel
    self.confirm = confirm
    self.word = word
    self.prompt = prompt
    confirmDigit = key.digit == 2 ? 3 : 2
  }

  /// Nil until it is answered.
  package mutating func handle(_ key: Key, columns: Int = 40) -> Answer? {
    if key == .escape { return .cancelled }
    if let word {
      if key == .enter {
        let typed = field.text.halfWidth.filter { $0 != " " }
        if typed == word.halfWidth.filter({ $0 != " " }) { return .confirmed }
        if typed.isEmpty { return .cancelled }
        field.text = ""
        return nil
      }
      _ = field.handle(key, columns: columns)
      return nil
    }
    switch key {
    case .enter: return confirms ? .confirmed : .cancelled
    case .left, .right, .up, .down, .tab, .backTab: confirms.toggle()
    default:
      if key.digit == 1 { return .cancelled }
      if key.digit == confirmDigit { return .confirmed }
    }
    return nil
  }

  /// Draws the question, the details and the two answers from the top of the area.
  package func draw(on canvas: inout Canvas, in area: Area) {
    var rest = area
    rest = rest.droppingTop(canvas.paragraph(question, in: rest, style: .heading))
    for detail in details { rest = rest.droppingTop(canvas.paragraph(detail, in: rest)) }
    rest = rest.droppingTop(1)
    if word != nil {
      rest = rest.droppingTop(canvas.paragraph(prompt, in: rest))
      field.draw(on: &canvas, in: rest.top(1).left(30), isFocused: true)
      return
    }
    let answers = [(1, cancel, !confirms), (confirmDigit, confirm, confirms)]
    for (line, answer) in answers.enumerated() {
      let (digit, label, isChosen) = answer
      canvas.put(
        [Span(isChosen ? "> " : "  "), Span("\(digit)", .key), Span(" " + label)], in: rest,
        line: line)
      if isChosen {
        canvas.restyle(rest.line(line).left(6 + Text.cells(of: label)), .selected)
        canvas.focus = Position(row: rest.row + line, column: rest.column)
      }
    }
  }
}
