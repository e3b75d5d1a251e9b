import Affairs
import Deliberation
import Values

/// What is searched for: words that all have to be there, and what else has to hold.
package struct Sought: Hashable, Sendable {
  package var words: [SoughtWord]
  package var from: Day?
  package var until: Day?
  /// 机构, a part of its name.
  package var body: String?
  /// 身份 of somebody who came, such as 居民代表.
  package var group: String?
  /// How far an issue came.
  package var result: Result?
  package var task: TaskState?
  /// 地点, a part of it.
  package var place: String?
  /// Where the words have to stand; anywhere where there is none.
  package var kinds: Set<Saying.Kind> = []

  package init(_ line: String = "") { words = SoughtWord.words(in: line) }

  /// Whether nothing is asked, so that there is nothing to find.
  package var isEmpty: Bool { self == Sought() }

  /// Whether something of that day may be what is sought, before anything else is known of it.
  func mayBe(on day: Day) -> Bool {
    from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
  }

  package enum Result: String, Hashable, Sendable, CaseIterable {
    /// 达成一致、通过, closed ones too.
    case agreed
    case notAgreed
    case deferred
    case referred
    case withdrawn
    case reported
    /// Nothing came of it yet.
    case open

    package init(_ status: IssueStatus) {
      switch status {
      case .listed, .discussed: self = .open
      case .agreed, .closed: self = .agreed
      case .notAgreed: self = .notAgreed
      case .deferred: self = .deferred
      case .referred: self = .referred
      case .withdrawn: self = .withdrawn
      case .reported: self = .reported
      }
    }
  }

  package enum TaskState: String, Hashable, Sendable, CaseIterable {
    case open
    /// Open, and its day is over.
    case overdue
    case done

    func holds(done isDone: Bool, due: Day?, on today: Day) -> Bool {
      switch self {
      case .open: !isDone
      case .overdue: !isDone && due.map { $0 < today } == true
      case .done: isDone
      }
    }
  }
}
