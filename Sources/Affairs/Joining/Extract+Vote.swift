import Deliberation
import Values

extension Extract {
  /// One vote that wasn't voided, as far as it has come.
  package struct Vote: Hashable, Sendable {
    package var id: Deliberation.Vote.ID
    package var subject: Subject
    /// The id of the rule it is taken by.
    package var rule: String
    /// In whose name the rule decides; an opinion alone where that is `consultation`.
    package var decides: Rule.Decider
    package var way: Way
    /// 第N次表决 on the same subject, from 1.
    package var round: Int
    package var opened: Day
    /// The first day of its period; nil where it has none.
    package var from: Day?
    /// The last day on which slips are taken; nil where none was set.
    package var until: Day?
    /// How many dwellings were asked and how many of them have their slip; nil where no register of
    /// delivery was kept.
    package var delivery: Delivery?
    /// The entry that opened it.
    package var at: Witness
    /// 核对: the entry that says somebody checked the count; nil until then.
    package var checked: Witness?
    /// What was announced; nil until then.
    package var result: Result?

    package init(
      id: Deliberation.Vote.ID, subject: Subject, rule: String, decides: Rule.Decider, way: Way,
      round: Int = 1, opened: Day, from: Day? = nil, until: Day? = nil, delivery: Delivery? = nil,
      at: Witness, checked: Witness? = nil, result: Result? = nil
    ) {
      (self.id, self.subject, self.rule, self.decides) = (id, subject, rule, decides)
      (self.way, self.round, self.opened) = (way, round, opened)
      (self.from, self.until, self.delivery) = (from, until, delivery)
      (self.at, self.checked, self.result) = (at, checked, result)
    }

    /// What is voted on.
    package enum Subject: UInt8, Hashable, Sendable, CaseIterable {
      case motion, amendment, question, choice, appraisal
    }

    /// 送达, in dwellings.
    package struct Delivery: Hashable, Sendable {
      package var delivered: Int
      /// On the register of owners; 0 where there is none.
      package var dwellings: Int

      package init(delivered: Int, dwellings: Int) {
        (self.delivered, self.dwellings) = (delivered, dwellings)
      }
    }

    /// 宣布: what stands announced.
    package struct Result: Hashable, Sendable {
      /// The day of the announcement.
      package var on: Day
      /// The entry of the announcement.
      package var at: Witness
      /// The entry that put its count right last; nil where none did.
      package var corrected: Witness?
      /// Whether the issue stands or falls by it: not an amendment, a question or an appraisal.
      package var settles: Bool
      /// What came of it.
      package var kind: Verdict.Kind
      /// The verdict that stands, with the numbers that its sentence needs. Why nothing could be
      /// decided and what was to be warned of stand in the session alone: `policies`, `readings`,
      /// `missing`, `inconsistencies` and `warnings` are empty.
      @OnDemand package var verdict: Verdict

      package init(on: Day, at: Witness, corrected: Witness?, settles: Bool, verdict: Verdict) {
        (self.on, self.at, self.corrected) = (on, at, corrected)
        (self.settles, self.kind) = (settles, verdict.kind)
        _verdict = OnDemand(wrappedValue: verdict)
      }

      /// - Parameter verdict: reads it where it was kept; it is of that kind.
      package init(
        on: Day, at: Witness, corrected: Witness?, settles: Bool, kind: Verdict.Kind,
        reading verdict: @escaping @Sendable () -> Verdict
      ) {
        (self.on, self.at, self.corrected) = (on, at, corrected)
        (self.settles, self.kind) = (settles, kind)
        _verdict = OnDemand(verdict)
      }
    }
  }
}
