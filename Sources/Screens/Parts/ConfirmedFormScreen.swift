import Deliberation
import Terminal
import Text

/// A form that may ask once more before anything comes of its answers.
protocol ConfirmedFormScreen: FormScreen {
  /// What is asked, and what is done once it is confirmed; nil while the blanks are filled in.
  var question: (confirmation: Confirmation, commands: [Command])? { get set }
  /// What the footer says while a word is waited for; nil for what Enter and Escape do.
  var wordHint: String? { get }
  /// What is said where another word was typed; nil where none is asked for.
  var otherWord: String? { get }
  /// Does what was confirmed.
  mutating func confirmed(_ commands: [Command], in context: inout Context) -> Step
}

extension ConfirmedFormScreen {
  var wordHint: String? { nil }
  var otherWord: String? { nil }

  var takesText: Bool { question.map { $0.confirmation.word != nil } ?? page.takesText }
  func hint(in language: Language) -> String? { question == nil ? page.hint : wordHint }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    guard case (var confirmation, let commands)? = question else { return fill(key, in: &context) }
    let answer = confirmation.handle(key)
    question = answer == nil ? (confirmation, commands) : nil
    if answer == nil, key == .enter, let otherWord { context.say(otherWord, .warning) }
    guard case .confirmed = answer else { return .stay }
    return confirmed(commands, in: &context)
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    if let confirmation = question?.confirmation {
      confirmation.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
    } else {
      page.draw(on: &canvas, in: area, comments: comments(in: context))
    }
  }
}
