import Deliberation

extension Request {
  /// A request that asks for nothing but the reason.
  package static func reason(
    _ name: CommandName, notes: [String] = [], at desk: Desk,
    command: @escaping @Sendable (String) -> Command
  ) -> Request {
    let reason = Question.reason(desk.language)
    return Request(name.title(in: desk.language), notes: notes, [reason.field]) {
      answers throws(Unanswered) in Asked(command(try answers.required(reason)))
    }
  }
}
