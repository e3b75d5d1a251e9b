import Deliberation
import Log

/// What home and the numbers of papers ask of a meeting that only its whole file tells. No word of
/// what was said or is to be done is in it.
package struct Inside: Hashable, Sendable {
  package let phase: Session.Phase
  /// How far it has come where it is a session in writing; nil for any other.
  package let course: WrittenCourse?
  /// 文号 that the sealed meeting bears or ever bore.
  package let numbers: [String]

  init(phase: Session.Phase, course: WrittenCourse?, numbers: [String]) {
    (self.phase, self.course, self.numbers) = (phase, course, numbers)
  }

  /// Nil where the file can't be opened.
  init?(_ path: String, _ posix: Posix = .system) {
    guard
      let session = try? MeetingFile.open(path, clerk: "", for: .reading, posix: posix).session
    else { return nil }
    self.init(of: session)
  }

  init(of session: Session) {
    (phase, course) = (session.phase, session.writtenCourse)
    numbers = session.documentNumbers
  }
}

extension Session {
  /// The 文号 it was sealed with, and those that corrections have given it since.
  fileprivate var documentNumbers: [String] {
    guard let seal else { return [] }
    return entries.dropFirst(seal.entry - 1).flatMap(\.events).compactMap { event -> String? in
      if case .sealed(let sealing) = event { return sealing.documentNumber }
      guard case .corrected(let correction) = event, correction.entry == seal.entry,
        correction.field == "documentNumber"
      else { return nil }
      return correction.new
    } + [seal.documentNumber].compactMap(\.self)
  }
}
