import Deliberation
import Values

/// 逐户意见: what every dwelling of a matter answered in each announced round, whether it signed and
/// what it objects to, with the tests of the last round and the gates that are still to be passed.
///
/// It is private from end to end, and never stored: it is worked out of the matter's own sessions, since
/// an extract holds no dwelling, and of what the ledger has by dwelling.
package struct ConsentBoard: Hashable, Sendable {
  /// The number the matter goes by.
  package let matter: CardID
  package let title: String
  /// The announced rounds of all its sessions, the earliest first, counted on from one session to the
  /// next.
  package let rounds: [Round]
  /// The round whose slips are waited for or counted; nil where none is.
  package let running: Running?
  /// In the order of the last register.
  package let dwellings: [Dwelling]
  /// 参与 and 同意 of the last announced round, by area and by heads.
  package let tests: [Verdict.Test]
  /// In the order of the procedure; none where none was begun.
  package let gates: [Gate]
  /// Open objections whose dwelling nobody can tell from who raised them.
  package let otherObjections: Int
  /// Sessions of the matter whose files can't be read here, so that what they say is missing.
  package let unread: [String]

  package struct Round: Hashable, Sendable {
    /// Counted from 1 over all sessions of the matter.
    package let number: Int
    package let session: String
    package let vote: Vote.ID
    /// The day it was announced.
    package let on: Day
    package let verdict: Verdict.Kind
  }

  /// A round that goes on.
  package struct Running: Hashable, Sendable {
    package let number: Int
    /// The last day on which slips are taken; nil where none was set.
    package let until: Day?
    /// 截止: whether it is counted already.
    package let isClosed: Bool
    /// Dwellings whose slip is out still, and all there are.
    package let out: [String]
    package let dwellings: Int
  }

  /// One dwelling.
  package struct Dwelling: Hashable, Sendable {
    package let room: String
    /// What its room stands in: `3-2` of 3号楼2单元; empty where the room says no more than its number.
    package let stairwell: String
    /// Told from its number; nil where that tells none.
    package let floor: Int?
    package let area: Area
    /// Everybody who owns it together.
    package let head: [String]
    /// The other dwellings of the same owner, with whom they are one head.
    package let others: [String]
    /// One a round of those it was asked in.
    package let stances: [Stance]
    /// 协调, the earliest first.
    package let mediations: [Talk]
    /// 签约日; nil where its owner hasn't signed.
    package let signed: Day?
    /// The card under which its owner is registered to sign, or has signed.
    package let signature: CardID?
    /// 约定的条件: what was promised to it.
    package let promises: [Pledge]
    /// All that was ever entered as promised to it, whatever became of it.
    package let conditions: [Condition]
    /// What its owner objects to: the last that is open, else the last.
    package let objection: Objection?
  }

  /// What a dwelling answered in a round.
  package struct Stance: Hashable, Sendable {
    package let round: Int
    package let answer: Answer
    package let day: Day
    /// 争议票: its slips contradict each other.
    package let isDisputed: Bool
    /// 沿用: given in an earlier round.
    package let isCarried: Bool
    /// Why it changed, and who mediated.
    package let reason: String?
    package let mediator: String?
  }

  /// 协调 with a dwelling.
  package struct Talk: Hashable, Sendable {
    package let on: Day
    package let by: String
    package let text: String
    /// The session it is written in; nil for the ledger.
    package let session: String?
    /// The number of the issue there, and which mediation of it, from 0.
    package let issue: String?
    package let place: Int
  }

  /// A condition as the ledger has it.
  package struct Condition: Hashable, Sendable {
    package let what: String?
    /// The day it was entered; nil where it says itself what it came of.
    package let enteredByHand: Day?
  }

  package struct Objection: Hashable, Sendable {
    package let session: String
    /// Within its issue.
    package let number: Int
    package let on: Day
    package let inWriting: Bool
    package let text: String
    package let answer: String?
    package let settled: Day?
  }

  /// 一关: a step that is one, and what it lacks together with the steps before it that come after the
  /// last.
  package struct Gate: Hashable, Sendable {
    package let step: Step
    /// The day it was passed; nil while it is open.
    package let on: Day?
    package let lacks: [Lack]
  }

  /// 单元: the stairwells, in the order of the register.
  package var stairwells: [String] {
    dwellings.map(\.stairwell).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  package subscript(room: String) -> Dwelling? { dwellings.first { $0.room == room } }
}
