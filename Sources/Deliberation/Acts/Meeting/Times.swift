import Values

extension Event {
  /// The other events of this entry happened then, and were typed later.
  package struct Happened: EventPayload {
    /// 发生时间: when they happened.
    package var at: Moment

    package init(at: Moment) {
      self.at = at
    }

    package var event: Event { .happened(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [] }
    package var isMark: Bool { true }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) {}

    package var correctable: [CorrectableField<Self>] {
      [CorrectableField("happened", at.description) { Moment($0).map(Self.init(at:)) }]
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
  /// The other events of this entry happened on that day, at a time nobody knows any more.
  package struct HappenedOn: EventPayload {
    /// 发生日期: the day on which they happened.
    package var day: Day

    package init(day: Day) {
      self.day = day
    }

    package var event: Event { .happenedOn(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 2
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [] }
    package var isMark: Bool { true }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) {}

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      nil
    }

    package func renumbered(_ numbers: Renumbering) -> Self { self }
  }
}

extension Event {
  /// Why the days and times of this entry stand although they hardly can be.
  package struct Despite: EventPayload {
    /// 原因: why they stand all the same.
    package var reason: String

    package init(reason: String) {
      self.reason = reason
    }

    package var event: Event { .despite(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 2
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [] }
    package var isMark: Bool { true }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) {}

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      nil
    }

    package func renumbered(_ numbers: Renumbering) -> Self { self }
  }
}
