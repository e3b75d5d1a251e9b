import Affairs
import Deliberation
import Sentences
import Values

/// The consent board of a matter, for programs. Counts and areas are exact text.
struct BoardPage: Encodable {
  var number: CardID
  var title: String
  var rounds: [RoundRow]
  /// Left out where no round goes on.
  var running: RunningRow?
  var dwellings: [DwellingRow]
  var tests: [TestRow]
  var gates: [GateRow]
  /// Open objections whose dwelling nobody can tell.
  var otherObjections: Int
  /// Sessions whose files can't be read here.
  var unread: [String]

  struct RoundRow: Encodable {
    var round: Int
    var session: String
    var vote: String
    var on: Day
    var verdict: String
  }

  struct RunningRow: Encodable {
    var round: Int
    var until: Day?
    var closed: Bool
    var out: [String]
  }

  struct DwellingRow: Encodable {
    var room: String
    var stairwell: String
    var floor: Int?
    var area: String
    /// Everybody who owns it together: 业主01、业主02.
    var head: String
    /// The other dwellings of the same owner.
    var others: [String]
    var stances: [StanceRow]
    var mediations: [TalkRow]
    /// The day its owner signed; left out until then.
    var signed: Day?
    var promises: [String]
    var objection: ObjectionRow?
  }

  struct StanceRow: Encodable {
    var round: Int
    var answer: String
    var day: Day
    var reason: String?
    var mediator: String?
    /// Given in an earlier round, and stands.
    var carried: Bool
    var disputed: Bool
  }

  struct TalkRow: Encodable {
    var on: Day
    var by: String
    var text: String
    /// Left out where the ledger holds it.
    var session: String?
  }

  struct ObjectionRow: Encodable {
    var session: String
    var number: Int
    var on: Day
    var inWriting: Bool
    var text: String
    var answer: String?
    var settled: Day?
  }

  struct TestRow: Encodable {
    var test: String
    var measure: String
    var actual: String
    var required: String
    var base: String
    var reached: Bool
    /// 差几; zero where it is reached.
    var short: String

    init(_ test: Verdict.Test) {
      (self.test, measure) = (test.test.rawValue, test.measure.rawValue)
      (actual, required) = (test.actual.exact, test.required.exact)
      (base, reached, short) = (test.base.exact, test.holds, test.short.exact)
    }
  }

  struct GateRow: Encodable {
    var step: String
    var title: String
    /// Left out while it isn't passed.
    var on: Day?
    /// In words.
    var missing: [String]
  }

  init(_ board: ConsentBoard, _ name: CardNaming) {
    (number, title) = (board.matter, board.title)
    rounds = board.rounds.map {
      RoundRow(
        round: $0.number, session: $0.session, vote: $0.vote.text, on: $0.on,
        verdict: $0.verdict.rawValue)
    }
    running = board.running.map {
      RunningRow(round: $0.number, until: $0.until, closed: $0.isClosed, out: $0.out)
    }
    dwellings = board.dwellings.map(DwellingRow.init)
    tests = board.tests.map(TestRow.init)
    gates = board.gates.map { gate in
      GateRow(
        step: gate.step.id, title: gate.step.title, on: gate.on,
        missing: gate.lacks.map { $0.words(name) })
    }
    (otherObjections, unread) = (board.otherObjections, board.unread)
  }
}

extension BoardPage.DwellingRow {
  init(_ dwelling: ConsentBoard.Dwelling) {
    (room, stairwell, floor) = (dwelling.room, dwelling.stairwell, dwelling.floor)
    (area, others) = ("\(dwelling.area)", dwelling.others)
    head = dwelling.head.joined(separator: "、")
    stances = dwelling.stances.map {
      BoardPage.StanceRow(
        round: $0.round, answer: $0.answer.rawValue, day: $0.day, reason: $0.reason,
        mediator: $0.mediator, carried: $0.isCarried, disputed: $0.isDisputed)
    }
    mediations = dwelling.mediations.map {
      BoardPage.TalkRow(on: $0.on, by: $0.by, text: $0.text, session: $0.session)
    }
    (signed, promises) = (dwelling.signed, dwelling.promises.compactMap(\.what))
    objection = dwelling.objection.map {
      BoardPage.ObjectionRow(
        session: $0.session, number: $0.number, on: $0.on, inWriting: $0.inWriting, text: $0.text,
        answer: $0.answer, settled: $0.settled)
    }
  }
}

extension Quantity {
  fileprivate var exact: String {
    switch self {
    case .heads(let count): "\(count)"
    case .area(let area): "\(area)"
    }
  }
}
