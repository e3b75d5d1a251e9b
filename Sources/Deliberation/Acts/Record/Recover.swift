import Values

extension Event {
  /// The file was recovered from a damaged one; what was left out, and that file's SHA-256.
  package struct Recovered: EventPayload {
    /// 缺失: what was left out, in words.
    package var leftOut: String
    /// 原文件: SHA-256 of the damaged file, 64 lower-case hexadecimal digits.
    package var original: String

    package init(leftOut: String, original: String) {
      self.leftOut = leftOut
      self.original = original
    }

    package var event: Event { .recovered(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = true
    package static let striking = Striking.nothing

    package var touches: [Touch] { [] }
    package var isMark: Bool { true }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) {
      session.recoveries.append(
        Deliberation.Recovered(entry: entry, at: moment, leftOut: leftOut, original: original))
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      nil
    }

    package func renumbered(_ numbers: Renumbering) -> Self { self }
  }
}

extension Event {
  /// Which entries the recovered file lacks, and whether the meeting had been sealed.
  package struct RecordLost: EventPayload {
    /// 缺失: which entries, and whether it was sealed.
    package var loss: Deliberation.Recovered.Loss

    package init(loss: Deliberation.Recovered.Loss) {
      self.loss = loss
    }

    package var event: Event { .recordLost(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 2
    package static let isFinal = true
    package static let striking = Striking.fields

    package var touches: [Touch] { [] }
    package var isMark: Bool { true }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) {
      guard let last = session.recoveries.indices.last else { return }
      session.recoveries[last].loss = loss
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      nil
    }

    // The entries it counts are those of the damaged file.
    package func renumbered(_ numbers: Renumbering) -> Self { self }
  }
}
