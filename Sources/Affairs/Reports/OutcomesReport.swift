import Deliberation
import Values

/// 议题怎样结束: what became of the issues that meetings dealt with, and how long it takes until what was
/// raised is done, beside the days before.
package struct OutcomesReport: Hashable, Sendable {
  package let now: Figures
  package let before: Figures

  /// What one span of days comes to.
  package struct Figures: Hashable, Sendable {
    package let from: Day
    package let to: Day
    /// Every matter that a meeting of those days dealt with, once, by its last one in them.
    package let issues: [Line]
    /// 办结: those done within the days, the longest first, whenever they were talked about.
    package let done: [Course]
    /// Not done at the end of the days, the longest first; none of what was withdrawn, told of alone,
    /// handed on to others, overturned or ended.
    package let open: [Course]

    /// Those that ended so.
    package func issues(_ ending: Ending) -> [Line] { issues.filter { $0.ending == ending } }

    /// 议定率, of all issues that something was put to: not those that were only told of.
    package var settledRate: Rate { Self.settledRate(of: issues) }

    package static func settledRate(of issues: [Line]) -> Rate {
      let asked = issues.filter { $0.ending != .reported }
      return Rate(asked.count { $0.ending == .settled }, of: asked.count)
    }

    /// By the body of the last meeting, those with most issues first.
    package var bodies: [(name: String, issues: [Line])] {
      Dictionary(grouping: issues, by: \.body).map { ($0.key, $0.value) }.sorted {
        ($1.1.count, $0.0) < ($0.1.count, $1.0)
      }
    }

    /// Twice the median of the days from raised to done, which is whole; nil where nothing was done.
    package var doubledMedian: Int? {
      let days = done.map(\.days).sorted()
      guard !days.isEmpty else { return nil }
      return days[(days.count - 1) / 2] + days[days.count / 2]
    }
  }

  /// An issue as its last meeting within the days left it.
  package struct Line: Hashable, Sendable {
    package let matter: CardID
    package let meeting: String
    package let body: String
    package let ending: Ending
  }

  /// How an issue ended.
  package enum Ending: String, Hashable, Sendable, CaseIterable {
    /// 达成一致 or 通过, closed ones too.
    case settled
    /// 未达成一致, 未通过 or 表决不成立.
    case notAgreed
    /// Settled once, and no longer: a later vote or a corrected count says otherwise.
    case overturned
    case deferred, referred, withdrawn
    /// 仅通报.
    case reported
    /// 未议完.
    case open
  }

  /// How long a matter took or takes.
  package struct Course: Hashable, Sendable {
    package let matter: CardID
    /// The day it was brought up: as its card says, else that of its first meeting.
    package let raised: Day
    /// The day on which the last of its tasks was done, or it was closed without any; nil while it isn't.
    package let done: Day?
    /// Until it was done, or until the end of the days.
    package let days: Int
  }
}

extension Casebook {
  package func outcomes(from: Day, to: Day) -> OutcomesReport {
    let before = SpanBefore.of(from, to)
    return OutcomesReport(
      now: outcomeFigures(from: from, to: to),
      before: outcomeFigures(from: before.from, to: before.to))
  }

  /// The numbers of one span alone.
  package func outcomeFigures(from: Day, to: Day) -> OutcomesReport.Figures {
    var last: [CardID: OutcomesReport.Line] = [:]
    for meeting in heldMeetings(from: from, to: to) {
      for issue in meeting.issues {
        let matter = ledger.linked(CardID(issue.number)).first ?? CardID(issue.number)
        last[matter] = .init(
          matter: matter, meeting: meeting.header.id, body: meeting.body, ending: .init(of: issue))
      }
    }
    let courses = everyMatter.compactMap { course(of: MatterReview($0, on: to, in: self), to) }
    func longestFirst(_ all: [OutcomesReport.Course]) -> [OutcomesReport.Course] {
      all.sorted { ($1.days, $0.raised, $0.matter) < ($0.days, $1.raised, $1.matter) }
    }
    return .init(
      from: from, to: to,
      issues: last.values.sorted { ($0.meeting, $0.matter) < ($1.meeting, $1.matter) },
      done: longestFirst(courses.filter { $0.done.map { from <= $0 } ?? false }),
      open: longestFirst(courses.filter { $0.done == nil }))
  }

  /// How long a matter of meetings took until that day; nil of one that no meeting dealt with, or that
  /// isn't waited for.
  private func course(of matter: MatterReview, _ day: Day) -> OutcomesReport.Course? {
    let dealings = matter.dealings.filter { $0.meeting.isHeld }
    guard let first = dealings.first, let latest = dealings.last else { return nil }
    let entered = matter.records.compactMap(\.enteredOn)
    let raised =
      (matter.cards.compactMap(\.raised) + entered + [first.meeting.header.date]).min()
      ?? first.meeting.header.date
    let done = matter.doneOn(latest.issue, by: day)
    if done == nil {
      guard !matter.isEnded, OutcomesReport.Ending(of: latest.issue).isWaitedFor else { return nil }
    }
    return .init(
      matter: matter.number, raised: raised, done: done,
      days: max(0, raised.days(until: done ?? day)))
  }
}

extension MatterReview {
  /// The day on which all of it was done; nil where something is open or nothing says so.
  fileprivate func doneOn(_ latest: Extract.Issue, by day: Day) -> Day? {
    guard tasks.allSatisfy({ $0.done != nil }) else { return nil }
    let closed = latest.closed.flatMap { $0 <= day ? $0 : nil }
    guard latest.stands else { return nil }
    return (tasks.compactMap(\.done) + [closed].compactMap(\.self)).max()
  }
}

extension OutcomesReport.Ending {
  package init(of issue: Extract.Issue) {
    self =
      switch issue.status {
      case .agreed, .closed: issue.stands ? .settled : .overturned
      case .notAgreed: .notAgreed
      case .deferred: .deferred
      case .referred: .referred
      case .withdrawn: .withdrawn
      case .reported: .reported
      case .listed, .discussed: .open
      }
  }

  /// Whether somebody still waits for it.
  fileprivate var isWaitedFor: Bool {
    switch self {
    case .settled, .notAgreed, .deferred, .open: true
    case .overturned, .referred, .withdrawn, .reported: false
    }
  }
}
