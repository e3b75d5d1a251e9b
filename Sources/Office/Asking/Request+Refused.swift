import Archives
import Deliberation
import Values

extension Request {
  /// The field that a refusal of what was typed is about: the one with whose answer it comes and goes.
  /// Nil where it is about something else.
  ///
  /// - Parameter place: which of the commands was refused.
  package func field(of refusal: Refusal, in answers: Answers, command place: Int = 0) -> Field? {
    guard case .input(let input) = refusal,
      outcome(of: answers, command: place) == .refused(refusal)
    else { return nil }
    var other: Field?
    for field in fields {
      guard let text = input.harmless(answers.written(field.id), in: field.kind) else { continue }
      switch outcome(of: answers.with(text, in: field), command: place) {
      case .unread, .refused(refusal): continue
      case .allowed: return field
      case .refused: other = other ?? field
      }
    }
    return other
  }

  private enum Outcome: Equatable {
    /// The answers don't come to a command.
    case unread
    case allowed
    case refused(Refusal)
  }

  private func outcome(of answers: Answers, command place: Int) -> Outcome {
    guard let session = answers.desk.session, let asked = try? read(answers),
      asked.commands.indices.contains(place)
    else { return .unread }
    do throws(Refusal) {
      try asked.commands[place].checkPrivateNumbers()
      _ = try session.decide(
        asked.commands[place],
        on: Occasion(
          at: answers.desk.now, by: answers.desk.clerk, happened: asked.happened,
          despite: asked.despite))
      return .allowed
    } catch {
      return .refused(error)
    }
  }
}

extension Answers {
  /// The same with another text in a field.
  fileprivate func with(_ text: String, in field: Field) -> Answers {
    var (texts, people) = (texts, people)
    texts[field.id] = text
    people[field.id] = nil
    return Answers(texts, choices: choices, people: people, at: desk)
  }
}

extension Refusal.Input {
  /// What could stand in a field's place without being refused for this; nil where the text isn't
  /// what is refused.
  fileprivate func harmless(_ text: String, in kind: Field.Kind) -> String? {
    switch kind {
    case .choice: return nil
    case .line, .lines, .number, .person: break
    }
    switch self {
    case .empty: return text.isEmpty ? "甲" : nil
    case .outOfRange: return text.contains(where: \.isNumber) ? "1" : nil
    case .tooMany, .tooManyLines, .tooLong, .controlCharacters: return text.isEmpty ? nil : "甲"
    case .invisibleCharacters: return text.holdsInvisible ? text.withoutInvisible : nil
    case .privateNumber:
      return text.contains(where: \.isNumber)
        ? String(text.map { $0.isNumber ? "甲" : $0 }) : nil
    case .nothingToChange, .noOneResponsible, .numberTaken, .notADocumentNumber, .daysBackwards,
      .notYetHappened, .notBeforeMeeting, .sittingOfOtherDay:
      return nil
    }
  }
}
