import Values

extension Event {
  /// The other events of this entry happened then, and were typed later.
  package struct Happened: ProgramMark {
    /// 发生时间: when they happened.
    package var at: Moment

    package init(at: Moment) { self.at = at }

    package var event: Event { .happened(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) {}

    package var correctable: [CorrectableField<Self>] {
      [CorrectableField("happened", at.description) { Moment($0).map(Self.init(at:)) }]
    }
  }

  /// The other events of this entry happened on that day, at a time nobody knows any more.
  package struct HappenedOn: ProgramMark {
    /// 发生日期: the day on which they happened.
    package var day: Day

    package init(day: Day) { self.day = day }

    package var event: Event { .happenedOn(self) }

    package static let keeping = Keeping(format: 2, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) {}
  }

  /// Why the days and times of this entry stand although they hardly can be.
  package struct Despite: ProgramMark {
    /// 原因: why they stand all the same.
    package var reason: String

    package init(reason: String) { self.reason = reason }

    package var event: Event { .despite(self) }

    package static let keeping = Keeping(format: 2, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) {}
  }
}
